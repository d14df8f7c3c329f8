// A script that starts the command as a process again and again, and waits for each: here it asks whoever started this worker to run it.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';

const { script, port, answered } = workerData;

/** What the command line prints, with the program's file before it, and its exit code. */
function ended(args, cwd) {
  Atomics.store(answered, 0, 0);
  port.postMessage({ argv: args.slice(1), cwd });
  Atomics.wait(answered, 0, 0);
  return receiveMessageOnPort(port).message;
}

childProcess.spawnSync = (_program, args, { cwd } = {}) => {
  const { code, stdout, stderr } = ended(args, cwd);
  return { status: code, stdout, stderr };
};

childProcess.execFileSync = (_program, args, { cwd } = {}) => {
  const { code, stdout, stderr } = ended(args, cwd);
  if (code !== 0) throw Object.assign(new Error(`exit code ${code}`), { status: code, stderr });
  return stdout;
};

syncBuiltinESMExports();
await import(script);
