import { basename, extname, resolve } from 'node:path';
import { type DocumentName, fileFormatsOf, formatsOf, picturesOf } from '../../render/documents/list.ts';
import { endingsOf, type FileFormatName } from '../../render/formats/list.ts';
import { group } from './option.ts';
import { choice, flag, InvalidValue, mapped, repeated, tested, text } from './parser.ts';

export const OUTPUT = 'Output';

/** Where a command writes its document, and in which formats. `what` names it in the help: the report, the verdict. */
export function outputOf(document: DocumentName, what = 'report') {
  const formats = formatsOf(document);
  const endings = endingsOf(fileFormatsOf(document));
  const known = [...endings.keys()];
  const pictures = picturesOf(document);
  return group(OUTPUT, {
    format: {
      value: '<format>',
      help: `format of the ${what} on stdout`,
      parser: choice(formats),
      default: 'table',
      isFirst: true,
    },
    output: {
      short: '-o',
      value: '<file>',
      help: `also write the ${what} to a file: ${known.slice(0, -1).join(', ')} or ${known.at(-1)}${picturesHelp(pictures)} (repeatable)`,
      parser: filesByEnding(endings, pictures),
      writes: 'file',
      isFirst: true,
    },
  });
}

function picturesHelp(pictures: readonly string[]): string {
  return pictures.length === 0 ? '' : `, a picture by its name (${pictures.join(', ')})`;
}

/** A file that a document is written to. */
export interface OutputAs {
  readonly path: string;
  readonly format: FileFormatName;
  /** Which of the document's pictures it has. */
  readonly picture?: string;
}

/** Files whose ending gives the format, and the name a picture; each named once. */
function filesByEnding(endings: ReadonlyMap<string, FileFormatName>, pictures: readonly string[]) {
  const file = mapped(text, (path): OutputAs => {
    const format = endings.get(extname(path).toLowerCase());
    if (format === undefined)
      throw new InvalidValue(`a file ending in ${[...endings.keys()].join(', ')} is expected, not "${path}"`);
    if (format !== 'svg') return { path, format };
    const picture = pictureNamed(path, pictures);
    if (picture !== undefined) return { path, format, picture };
    const names = pictures.map((name) => `${name}.svg`).join(', ');
    throw new InvalidValue(`a picture is named by its file: ${names} (or a name that ends so), not "${path}"`);
  });
  return tested(
    repeated(file),
    (all) => new Set(all.map(({ path }) => resolve(path))).size === all.length,
    'the same file is given twice',
  );
}

/** The picture that a file is named after: "pairs.svg", "round-2-pairs.svg". */
function pictureNamed(path: string, pictures: readonly string[]): string | undefined {
  const stem = basename(path, extname(path)).toLowerCase();
  const fitting = pictures.filter(
    (name) => stem === name || (/[^a-z0-9]$/.test(stem.slice(0, -name.length)) && stem.endsWith(name)),
  );
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}

/** For commands that show less at first. */
export const amount = group(OUTPUT, {
  full: { help: 'print every table, not only the first screen', parser: flag },
});

/** What is written about the coders and the people they studied. */
export const privacy = group(OUTPUT, {
  redact: { help: 'leave out texts and notes', parser: flag },
  anonymize: { help: 'call the coders A, B, C, … in the order of their names', parser: flag },
});

/** For commands whose CSV is opened in a spreadsheet program. */
export const byteOrderMark = group(OUTPUT, {
  bom: { help: 'begin CSV and TSV with a byte-order mark, so that Excel recognizes UTF-8', parser: flag },
});

/** The formats in which a report is written: on stdout, and to files. */
export interface Written<Name extends string = string> {
  readonly format: Name;
  readonly output?: readonly { readonly format: Name }[];
}

/** Whether it is written with the fingerprints of the sheets: as JSON or as a page. */
export function hasFingerprints(written: Written): boolean {
  return writtenAs(written).some((format) => format === 'json' || format === 'html');
}

/** All formats in which it is written. */
export function writtenAs<Name extends string>({ format, output = [] }: Written<Name>): Name[] {
  return [format, ...output.map((file) => file.format)];
}
