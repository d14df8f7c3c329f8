/** Whether all is tried that takes long: FULL_TESTS=1 asks for it (npm run test:full), as .ci/run does. */
export const isInFull = process.env['FULL_TESTS'] === '1';

/** Else properties are tried in a part of their runs, the first ones of the same seeds. */
const PARTS = isInFull ? 1 : 10;

/** How often something is tried. */
export function runs(full: number): number {
  return Math.ceil(full / PARTS);
}
