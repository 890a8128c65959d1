import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './scripts/precompress.js';

// The playground that the server offers at /graphiql. To work on it: npx vite -c vite.playground.config.ts
export default defineConfig({
  root: fileURLToPath(new URL('src/playground', import.meta.url)),
  base: '/graphiql/',
  plugins: [react(), precompress()],
  build: {
    outDir: fileURLToPath(new URL('dist/playground', import.meta.url)),
    emptyOutDir: true,
    reportCompressedSize: false,
    target: 'es2022',
    // The editor is one large file by nature; it comes from the same machine.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      onLog: (level, log, handle) => {
        // GraphiQL's files carry a directive for a compiler that is not in use here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
});
