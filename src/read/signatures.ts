/** The first bytes of files that are no sheets of text, and what they are. */
const BINARY: readonly (readonly [string, string])[] = [
  ['504b0304', 'a ZIP file, such as an Excel (.xlsx) or OpenDocument workbook'],
  ['d0cf11e0a1b11ae1', 'an old Excel (.xls) file'],
  ['25504446', 'a PDF file'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
  ['24464c3240', 'an SPSS file'],
  ['1f8b', 'a gzip file'],
];

/** How texts begin that are no sheets. A page is what a shared sheet's link gives to someone who is not signed in. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^<(!doctype )?html/i, 'a web page'],
  [/^<\?xml/i, 'an XML file'],
  [/^\{\\rtf/, 'a word processor’s file (RTF)'],
  [/^[[{]\s*[[{"]/, 'a JSON file'],
];

/** What a file is that is no sheet, by how it begins; undefined where it may be one. */
export function kindOfFile(bytes: Buffer): string | undefined {
  const binary = BINARY.find(([hex]) => bytes.subarray(0, hex.length / 2).toString('hex') === hex);
  if (binary) return binary[1];
  const start = bytes.subarray(0, 200).toString('utf8').trimStart();
  return TEXTS.find(([pattern]) => pattern.test(start))?.[1];
}
