import { InvalidArgumentError } from 'commander';

/** An option that may be given several times, and holds several values separated by commas each time. */
export function collectList(value: string, before: readonly string[]): string[] {
  const values = value.split(',').map((part) => part.trim());
  if (values.includes('')) throw new InvalidArgumentError('A name is missing.');
  return [...before, ...values];
}

/** An option that may be given several times. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
