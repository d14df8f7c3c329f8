/** What a column is called: its heading or, where it has none, its position, as options take it. */
export function headingOrPosition(heading: string, number: number): string {
  return heading === '' ? `#${number}` : heading;
}
