import { InvalidArgumentError } from 'commander';

/**
 * An option that may be given several times, and holds several values separated by commas each time. A value with a comma of its own
 * stands in quotes, as in a CSV file: `"Smith, J",KO`.
 */
export function collectList(value: string, before: readonly string[]): string[] {
  const values = listed(value);
  if (values.includes('')) throw new InvalidArgumentError('A name is missing.');
  return [...before, ...values];
}

/** An option that may be given several times. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** A value in quotes, in which a quote is doubled, or one without quotes at its beginning; then a comma or the end. */
const ONE = /\s*(?:"((?:[^"]|"")*)"|([^",\s][^,]*)?)\s*(,|$)/uy;

function listed(written: string): string[] {
  const found: string[] = [];
  for (let at = 0, comma: string | undefined = ','; comma === ','; ) {
    ONE.lastIndex = at;
    const one = ONE.exec(written);
    if (one === null)
      throw new InvalidArgumentError(
        'A quote (") at the beginning of a name is not closed at its end; double it ("") where it belongs to the name.',
      );
    const [all, quoted, plain = ''] = one;
    found.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    comma = one[3];
    at += all.length;
  }
  return found;
}
