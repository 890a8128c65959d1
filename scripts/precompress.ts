import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
// 11 takes ten times as long for some percent.
const brotliOptions = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } };
const compressible = /\.(js|css|html|svg|ttf)$/;
const smallest = 2048;

/** Writes .br and .gz beside the built files that are worth it, for a server that sends them as they are. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true });
      await Promise.all(
        names.map(async (name) => {
          const file = path.join(folder, name);
          if (!compressible.test(name) || (await stat(file)).size < smallest) return;
          const content = await readFile(file);
          await Promise.all([
            brotli(content, brotliOptions).then((packed) => writeFile(`${file}.br`, packed)),
            gzip(content).then((packed) => writeFile(`${file}.gz`, packed)),
          ]);
        }),
      );
    },
  };
}
