// One whole process: wall time, processor time, peak memory and size of its output.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';

const GNU_TIME = '/usr/bin/time';
const hasGnuTime =
  existsSync(GNU_TIME) && /GNU/.test(spawnSync(GNU_TIME, ['--version'], { encoding: 'utf8' }).stdout ?? '');

/**
 * Runs a process to its end; what it says is written to a file, as it is where somebody keeps it.
 *
 * @param notes - a file for what GNU time writes; without GNU time memory and processor time are null. Beside it `notes.out` takes the output
 * @param seconds - the most it may take; null is given where it takes longer, and it is stopped
 */
export function measured([program, ...args], notes, seconds) {
  const command = hasGnuTime ? [GNU_TIME, '-o', notes, '-f', '%M %U %S', program, ...args] : [program, ...args];
  const out = openSync(`${notes}.out`, 'w');
  const start = process.hrtime.bigint();
  const { status, stderr, error, pid } = spawnSync(command[0], command.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', out, 'pipe'],
    maxBuffer: 1 << 26,
    timeout: seconds * 1000,
    detached: true,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  closeSync(out);
  if (error?.code === 'ETIMEDOUT') {
    stopGroup(pid);
    return null;
  }
  if (error !== undefined || status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? `exit ${status}\n${stderr}`}`);
  const output = statSync(`${notes}.out`).size / 2 ** 20;
  if (!hasGnuTime) return { milliseconds, processor: null, mebibytes: null, output };
  const [kibibytes, user, system] = readFileSync(notes, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  return { milliseconds, processor: (user + system) * 1000, mebibytes: kibibytes / 1024, output };
}

/** What is stopped is GNU time; the process that it times is in its group. */
function stopGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
