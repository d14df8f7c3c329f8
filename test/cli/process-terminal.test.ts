import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { bytesOf } from '../../src/cli/process-terminal.ts';
import { fakeTerminal } from '../support/terminal.ts';

async function* endless() {
  for (;;) yield Buffer.from('unit,A,B\n');
}

async function* ending() {
  yield Buffer.from('unit,A,B\n1,x,x\n');
  yield Buffer.from('2,y,x\n');
}

it('standard input is read to its end, but not for ever', async () => {
  expect(Buffer.from(await bytesOf(ending(), 100)).toString()).toBe('unit,A,B\n1,x,x\n2,y,x\n');
  await expect(bytesOf(endless(), 100)).rejects.toMatchObject({ code: 'ERR_FS_FILE_TOO_LARGE' });
});

it('input without an end is refused', async () => {
  const terminal = { ...fakeTerminal(), standardInput: () => bytesOf(endless(), 100) };
  expect(await main(['agree', '-'], terminal)).toBe(2);
  expect(terminal.written.out).toBe('');
  expect(terminal.written.err).toMatch(/cannot be read[\s\S]*too large/);
});
