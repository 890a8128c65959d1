// npm start: builds what is stale, then runs the program in this same process, so that a signal reaches it directly.
import process from 'node:process';
import { buildStale } from './build-stale.mjs';

/** npm hands a signal to its shell only, which dies of it and tells nobody: then the program stops as if it were told. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

stopWithNpm();
if (await buildStale({ say: (line) => console.log(line) })) {
  process.setSourceMapsEnabled(true);
  await import('../dist/main.js');
} else {
  process.exitCode = 1;
}
