import type { Names, TablePart } from '../../document.ts';
import { isName, type Name, nameText, type Piece, piecesOf, spelled, type Text } from '../../text.ts';
import { shortNames, widthOf } from './width.ts';

/** If coders' names still look the same within this many columns, they would split every table. */
const WIDEST_CODER = 20;

/** How many columns a name may take, depending on where it is. */
const WIDTH = {
  pair: 14,
  /** A coder who has a row of their own. */
  row: 24,
  /** The same if other cells of the table name coders. */
  rowBesideCoders: 18,
  /** A coder next to a figure. */
  besideFigure: 12,
  /** A coder who has a column: in a table of nothing else, in one with other columns, in one with many. */
  heading: { alone: 14, beside: 8, crowded: 6 },
  category: 44,
  categoryAmongCoders: 16,
  categoryBesideFigure: 16,
  coderOfCategory: 8,
  /** One of two categories. */
  eitherCategory: { most: 20, least: 6, inCell: 24 },
  theme: 12,
} as const;

const MANY_COLUMNS = 9;

/** Where in a table a name is. */
interface Position {
  readonly isHead: boolean;
  readonly column: number;
  readonly cell: Text;
}

type Widths = Partial<Record<'coder' | 'category' | 'theme', number>>;

export interface NamesOnScreen {
  readonly inSentence: (name: Name) => string;
  readonly inTable: (table: TablePart, columns: number) => (name: Name, position: Position) => string;
  /** Whether a heading has room for the piece. Pairs need whole names. */
  readonly fitsHeading: (piece: Piece) => boolean;
  /** What the labels mean that were used instead of coders' names. */
  readonly legend: () => string | undefined;
}

/** How names are written on a screen: shortened, but still distinct. */
export function namesOnScreen({ coders = [], categories = [], themes = [] }: Partial<Names>): NamesOnScreen {
  const labels = labelsOf(coders);
  let areLabelsUsed = false;
  const all = { coder: coders.map((coder) => labels.get(coder) ?? coder), category: categories, theme: themes };
  const shortened = new Map<string, ReadonlyMap<string, string>>();
  const short = (name: string, of: keyof typeof all, width: number) => {
    const key = `${of} ${width}`;
    if (!shortened.has(key)) shortened.set(key, shortNames(all[of], width));
    return shortened.get(key)!.get(name) ?? name;
  };
  const write = (name: Name, widths: Widths) =>
    nameText(name, (whole, of) => {
      const label = of === 'coder' ? labels.get(whole) : undefined;
      if (label !== undefined) areLabelsUsed = true;
      return short(label ?? whole, of, widths[of] ?? Number.POSITIVE_INFINITY);
    });
  return {
    inSentence: (name) => write(name, widthsInSentence(name)),
    inTable: (table, columns) => {
      const beside = table.rows.some((row) => row.slice(1).some(namesCoder));
      return (name, position) => write(name, widthsInTable(name, position, { table, columns, beside }));
    },
    fitsHeading: (piece) =>
      !isName(piece) || piece.kind !== 'pair' || coders.every((coder) => widthOf(coder) <= WIDTH.heading.crowded),
    legend: () => (areLabelsUsed ? legendOf(labels) : undefined),
  };
}

/** Labels for coders whose names do not fit into tables, however much they are shortened. */
function labelsOf(coders: readonly string[]): ReadonlyMap<string, string> {
  const fits = [...shortNames(coders, WIDEST_CODER).values()].every((name) => widthOf(name) <= WIDEST_CODER);
  return new Map(fits ? [] : coders.map((coder, i) => [coder, `C${i + 1}`]));
}

function legendOf(labels: ReadonlyMap<string, string>): string {
  const legend = [...labels].map(([coder, label]) => `${label} = ${coder.replace(/\s+/g, ' ')}`);
  return `Coders: ${legend.join('; ')}.`;
}

function namesCoder(cell: Text): boolean {
  return piecesOf(cell).some((piece) => isName(piece) && piece.kind === 'coder');
}

function widthsInSentence(name: Name): Widths {
  switch (name.kind) {
    case 'pair':
      return { coder: WIDTH.pair };
    case 'category':
      return widthsOfCategory(name);
    default:
      return {};
  }
}

function widthsOfCategory({ among }: Extract<Name, { kind: 'category' }>): Widths {
  return among === null
    ? { category: WIDTH.category }
    : { category: WIDTH.categoryAmongCoders, coder: WIDTH.coderOfCategory };
}

interface Surroundings {
  readonly table: TablePart;
  readonly columns: number;
  /** Whether cells after the first column name coders. */
  readonly beside: boolean;
}

function widthsInTable(name: Name, position: Position, { table, columns, beside }: Surroundings): Widths {
  const isFirst = position.column === 0;
  switch (name.kind) {
    case 'theme':
      return { theme: WIDTH.theme };
    case 'pair':
      return { coder: position.isHead ? WIDTH.heading.crowded : WIDTH.pair };
    case 'category':
      return isFirst ? widthsOfCategory(name) : { ...widthsOfCategory(name), category: WIDTH.categoryBesideFigure };
    case 'categories':
      return { category: isFirst ? widthOfEither(table, name.between, columns) : WIDTH.eitherCategory.inCell };
    case 'coder':
      if (position.isHead) return { coder: widthOfHeading(table, position.cell) };
      if (!isFirst) return { coder: WIDTH.besideFigure };
      return { coder: beside ? WIDTH.rowBesideCoders : WIDTH.row };
  }
}

function widthOfHeading({ head }: TablePart, cell: Text): number {
  const { alone, beside, crowded } = WIDTH.heading;
  if (piecesOf(cell).length > 1 || head.length > MANY_COLUMNS) return crowded;
  return head.slice(1).every(namesCoder) ? alone : beside;
}

/** How wide each of two categories may be, so that the table need not cut their common label in the middle. */
function widthOfEither({ head }: TablePart, between: string, columns: number): number {
  const others = head.slice(1).reduce((sum, cell) => sum + widthOf(spelled(cell)) + 2, 0);
  const left = columns - 2 - others - between.length;
  const { most, least } = WIDTH.eitherCategory;
  return Math.max(least, Math.min(most, Math.floor(left / 2)));
}
