import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { runInFolder } from '../support/in-folder.ts';
import { PROJECT } from '../support/paths.ts';

interface Asked {
  readonly argv: readonly string[];
  readonly cwd?: string;
}

/**
 * Runs a script that compares what the command prints, to its end. Its command lines run in this process: to start a process for each takes
 * longer than all of their work.
 */
export async function checkedBy(script: string): Promise<{ readonly code: number; readonly lastLine: string }> {
  const { port1: here, port2: port } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  here.on('message', async ({ argv, cwd = PROJECT }: Asked) => {
    const ended = await runInFolder(cwd, argv).catch((error) => ({ code: -1, stdout: '', stderr: String(error) }));
    here.postMessage(ended);
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
  });
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { script: pathToFileURL(script).href, port, answered },
    transferList: [port],
    stdout: true,
  });
  const [stdout, [code]] = await Promise.all([text(worker.stdout), once(worker, 'exit')]);
  here.close();
  return { code, lastLine: stdout.trim().split('\n').at(-1) ?? '' };
}
