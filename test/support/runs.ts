/**
 * Properties are tried, and generated studies are read, in a part of their runs, the first ones of the same seeds; in full where
 * FULL_TESTS=1 asks for it (npm run test:full), as .ci/run does.
 */
const PARTS = process.env['FULL_TESTS'] === '1' ? 1 : 3;

/** How often something is tried. */
export function runs(full: number): number {
  return Math.ceil(full / PARTS);
}
