/**
 * Finds units by their names as they stand in a worksheet that came back: with the apostrophe that keeps spreadsheet programs
 * from calculating, with line breaks of another kind, or with other spaces around and within.
 */
export function unitReader(units: readonly string[]): (cell: string) => number | undefined {
  const exact = new Map(units.map((unit, i) => [unit, i]));
  const loose = new Map<string, number | 'several'>();
  units.forEach((unit, i) => {
    const key = spaces(unit);
    loose.set(key, loose.has(key) ? 'several' : i);
  });
  const looseOnly = (name: string) => {
    const found = loose.get(spaces(name));
    return found === 'several' ? undefined : found;
  };
  return (cell) => {
    const bare = withoutApostrophe(cell);
    return exact.get(bare) ?? exact.get(cell) ?? looseOnly(bare) ?? looseOnly(cell);
  };
}

/** The text without the apostrophe that was put before it, if one was. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** Every run of spaces and line breaks as one space, letters and accents in one form. */
export function spaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
