/**
 * Suits V8 to a run that takes long: bin/load.js told that of Node 20 to optimize late, because short runs end before that pays. Here
 * it is to optimize somewhat earlier than by itself.
 */
export function suitToLongRun(): void {
  if (!process.versions.v8.startsWith('11.')) return;
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=66000');
}
