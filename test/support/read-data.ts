import { codebookOf } from '../../src/codebook/codebook.ts';
import { MISSING } from '../../src/codings/coding.ts';
import type { Notice } from '../../src/notices.ts';
import { BadInputError, type Problem } from '../../src/problems.ts';
import { readStudy } from '../../src/study/read-study-with-names.ts';
import type { Study } from '../../src/study/study.ts';
import { readAs } from './options.ts';
import { sheetOf } from './sheet-writer.ts';

/** Sheets as one writes them in a test: a line a row, cells between bars: "unit | category"; · is a space that stays. */
export type Drawn = Readonly<Record<string, string>>;

interface Read {
  readonly data: Study;
  readonly notices: readonly Notice[];
}

/** Reads drawn sheets, with options as on the command line; a sheet named codebook.csv is the codebook. */
export function readDrawn(sheets: Drawn, ...argv: readonly string[]): Read {
  const read = Object.entries(sheets).map(([path, drawn]) => sheetOf(path, rowsOf(drawn)));
  const codebook = read.find(({ path }) => path === 'codebook.csv');
  return readStudy(
    read.filter((sheet) => sheet !== codebook),
    readAs(...argv),
    codebook && codebookOf(codebook),
  );
}

/** The problems with which reading ends. */
export function problemsOf(sheets: Drawn, ...argv: readonly string[]): readonly Problem[] {
  try {
    readDrawn(sheets, ...argv);
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
  return [];
}

function rowsOf(drawn: string): string[][] {
  const lines = drawn.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll('·', ' ')));
}

/** What was read, a line a unit: "u1 SG: A+B, KO: uncoded". Missing codings are left out. */
export function drawnUnits({ coders, coderOrder, categories, codings, units }: Study): string[] {
  return units!.names().map((unit, u) => {
    const cells = units!.cells(u);
    const said = coderOrder.flatMap((coder) => {
      const cell = cells[coders.indexOf(coder)]!;
      if (cell === MISSING) return [];
      return [`${coder}: ${codings[cell]!.map((category) => categories[category]!).join('+') || 'uncoded'}`];
    });
    return `${unit} ${said.join(', ')}`.trim();
  });
}

/** The notices of one kind. */
export function noticesOf<Code extends Notice['code']>(
  notices: readonly Notice[],
  code: Code,
): Extract<Notice, { code: Code }>[] {
  return notices.filter((notice): notice is Extract<Notice, { code: Code }> => notice.code === code);
}
