import type { FileFormat, Format } from './format.ts';

/** Every output format. To add one, write its file and list it here. Its module is loaded when it is used. */
export const formats = [
  {
    name: 'table',
    extensions: ['.txt'],
    writes: 'parts',
    write: async (document, style) => {
      const { emphasis, terminalText } = await import('./terminal/terminal.ts');
      return terminalText(document, style, await emphasis(style.colour));
    },
  },
  {
    name: 'csv',
    extensions: ['.csv'],
    writes: 'records',
    isForSpreadsheets: true,
    write: async (document, style) => (await import('./csv.ts')).csvText(await document.records!(), ',', style),
  },
  {
    name: 'tsv',
    extensions: ['.tsv'],
    writes: 'records',
    isForSpreadsheets: true,
    write: async (document, style) => (await import('./csv.ts')).csvText(await document.records!(), '\t', style),
  },
  {
    name: 'json',
    extensions: ['.json'],
    writes: 'report',
    write: async ({ report }) => (await import('./json.ts')).jsonText(report),
  },
  {
    name: 'markdown',
    extensions: ['.md'],
    writes: 'parts',
    write: async (document, style) => (await import('./markdown.ts')).markdownText(document, style),
  },
  {
    name: 'latex',
    extensions: ['.tex'],
    writes: 'parts',
    write: async (document, style) => (await import('./latex.ts')).latexText(document, style),
  },
  {
    name: 'html',
    extensions: ['.html'],
    writes: 'parts',
    write: async (document, style) => (await import('./html/html.ts')).htmlText(document, style),
  },
  {
    name: 'junit',
    extensions: ['.xml'],
    writes: 'checks',
    write: async (document) => (await import('./junit.ts')).junitText(document.title, document.checks!()),
  },
  {
    name: 'github',
    extensions: [],
    writes: 'checks',
    write: async (document) => (await import('./github.ts')).githubText(document.title, document.checks!()),
  },
] as const satisfies readonly Format[];

export type FormatName = (typeof formats)[number]['name'];

/** Formats that a screen cannot show, or that only a file has. */
export const fileFormats = [
  {
    name: 'xlsx',
    extensions: ['.xlsx'],
    writes: 'parts',
    isForSpreadsheets: true,
    write: async (document, style) => (await import('./xlsx.ts')).workbookOfDocument(document, style),
  },
  {
    name: 'svg',
    extensions: ['.svg'],
    writes: 'pictures',
    write: async (document, { picture }) => (await import('./svg.ts')).svgText(document, picture),
  },
] as const satisfies readonly FileFormat[];

export type FileFormatName = FormatName | (typeof fileFormats)[number]['name'];

export function formatNamed(name: FormatName): Format {
  return formats.find((format) => format.name === name)!;
}

export function fileFormatNamed(name: FileFormatName): Format | FileFormat {
  return [...formats, ...fileFormats].find((format) => format.name === name)!;
}

/** The file endings of formats. */
export function endingsOf(names: readonly FileFormatName[]): ReadonlyMap<string, FileFormatName> {
  return new Map(names.flatMap((name) => fileFormatNamed(name).extensions.map((ending) => [ending, name] as const)));
}

/** Whether the format is for people; the others are for programs. */
export function isForReaders(name: FileFormatName): boolean {
  return fileFormatNamed(name).writes === 'parts';
}

/** Whether it is the sheet that a command writes. */
export function isForSpreadsheets(name: FileFormatName): boolean {
  return fileFormatNamed(name).isForSpreadsheets === true;
}
