/*
 * Several names as one value of an option: separated by commas, and a name with a comma of its own in quotes, as in a CSV file.
 */

/** `"Smith, J",KO` */
export function listed(names: readonly string[]): string {
  return names.map((name) => (/,|^"/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(',');
}

/** A value in quotes, in which a quote is doubled, or one without quotes at its beginning; then a comma or the end. */
const ONE = /\s*(?:"((?:[^"]|"")*)"\s*|([^",\s][^,]*)?)(,|$)/uy;

/** The names in such a list; undefined if a quote at the beginning of one is not closed at its end. */
export function namesListed(typed: string): string[] | undefined {
  const values: string[] = [];
  for (let at = 0, comma: string | undefined = ','; comma === ','; ) {
    ONE.lastIndex = at;
    const one = ONE.exec(typed);
    if (one === null) return undefined;
    const [all, quoted, plain = ''] = one;
    values.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    comma = one[3];
    at += all.length;
  }
  return values;
}
