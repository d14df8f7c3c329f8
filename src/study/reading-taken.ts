import type { Notice } from '../notices.ts';

/** What a column was taken for. */
export type TakenRole = 'unit' | 'coder' | 'category' | 'count' | 'text' | 'note' | 'stratum' | 'left-out';

export interface ColumnTaken {
  readonly name: string;
  readonly role: TakenRole;
  /** Whose codings it holds, if it is not named so itself. */
  readonly coder?: string;
  readonly variable?: string;
  /** Why it was left out. */
  readonly why?: string;
  /** The lowest and the highest number of a column of numbers that was left out. */
  readonly range?: readonly [number, number];
}

/** Columns with the same role that are counted, not named, since there are so many. */
export interface MoreColumns {
  readonly role: TakenRole;
  readonly why?: string;
  readonly columns: number;
}

/** What of the input is in no figure, beside columns. */
export interface LeftOut {
  readonly files: readonly { readonly path: string; readonly why: string }[];
  readonly rows: readonly { readonly why: string; readonly rows: number; readonly condition?: string }[];
  readonly coders: readonly { readonly coder: string; readonly why: string }[];
}

/** How tables were read, in plain values that reports can keep. */
export interface ReadingTaken {
  /** As `--layout` takes it. */
  readonly layout: string;
  readonly headerRows: number;
  /** The columns that name the unit; none: the row does. */
  readonly unit: readonly string[];
  /** The column that names the coder; null: headings or files do. */
  readonly coder: string | null;
  readonly text: string | null;
  readonly note: string | null;
  readonly columns: readonly ColumnTaken[];
  readonly more: readonly MoreColumns[];
  /** What separates categories in a cell; several where cells have several signs, null where cells are whole. */
  readonly separator: string | readonly string[] | null;
  readonly blank: 'missing' | 'uncoded';
  readonly missing: readonly string[];
  readonly none: readonly string[];
  readonly leftOut: LeftOut;
  /** Of texts in which stretches were marked: what a unit is, and how much of it a mark must cover. */
  readonly marked?: { readonly unit: string; readonly overlap: string };
}

/** So many columns of one role are named, the others are counted. */
const MOST_NAMED = 50;

export const NOTHING_LEFT_OUT: LeftOut = { files: [], rows: [], coders: [] };

/** The same with the files, rows and coders that notices say were left out. */
export function withNotices(reading: ReadingTaken, notices: readonly Notice[]): ReadingTaken {
  return { ...reading, leftOut: withLeftOut(reading.leftOut, notices) };
}

/** The same without the names of columns and files, which may be coders'. */
export function withoutNames(reading: ReadingTaken): ReadingTaken {
  return {
    ...reading,
    unit: [],
    coder: null,
    text: null,
    note: null,
    columns: [],
    more: [...reading.more, ...counted(reading.columns)],
    leftOut: { ...NOTHING_LEFT_OUT, rows: reading.leftOut.rows },
  };
}

/** What was left out, with what notices say of it. */
export function withLeftOut(before: LeftOut, notices: readonly Notice[]): LeftOut {
  const files = [...before.files];
  const rows = [...before.rows];
  const coders = [...before.coders];
  const addFile = (path: string, why: string) => {
    if (!files.some((file) => file.path === path)) files.push({ path, why });
  };
  const addRows = (why: string, more: number, condition?: string) => {
    const at = rows.findIndex((one) => one.why === why && one.condition === condition);
    const before = at < 0 ? 0 : rows[at]!.rows;
    rows.splice(at < 0 ? rows.length : at, 1, {
      why,
      rows: before + more,
      ...(condition === undefined ? {} : { condition }),
    });
  };
  for (const notice of notices) {
    switch (notice.code) {
      case 'files-left-out':
        for (const file of notice.files) addFile(`${notice.folder.replace(/\/$/, '')}/${file}`, 'no-sheet');
        break;
      case 'codebook-left-out':
        addFile(notice.path, 'codebook');
        break;
      case 'map-left-out':
        addFile(notice.path, 'map');
        break;
      case 'report-left-out':
      case 'own-sheet-left-out':
        addFile(notice.path, 'report');
        break;
      case 'sheets-left-out':
        for (const sheet of notice.sheets) addFile(`${notice.at.inside ?? notice.at.file}:${sheet}`, notice.why);
        break;
      case 'records-left-out':
        addRows(notice.why, notice.records);
        break;
      case 'title-left-out':
        addRows('title', 1);
        break;
      case 'total-left-out':
        addRows('total', 1);
        break;
      case 'notes-left-out':
        addRows('notes', notice.rows);
        break;
      case 'rows-left-out':
        addRows('condition', notice.rows, notice.condition);
        break;
      case 'rows-without-unit':
        addRows('no-unit', notice.rows);
        break;
      case 'coders-left-out':
        coders.push(...notice.coders.map((coder) => ({ coder, why: 'not-named' })));
        break;
      case 'not-a-coder':
        if (notice.kind === 'file') addFile(notice.name, 'agreed');
        if (notice.kind === 'value') coders.push({ coder: notice.name, why: 'agreed' });
        break;
      default:
    }
  }
  return { files, rows, coders };
}

/** Of many columns with the same role some are named, the others counted. */
export function fewNamed(all: readonly ColumnTaken[]): Pick<ReadingTaken, 'columns' | 'more'> {
  const met = new Map<string, number>();
  const columns: ColumnTaken[] = [];
  const rest: ColumnTaken[] = [];
  for (const column of all) {
    const times = (met.get(groupOf(column)) ?? 0) + 1;
    met.set(groupOf(column), times);
    if (times <= MOST_NAMED) columns.push(column);
    else rest.push(column);
  }
  return { columns, more: counted(rest) };
}

function counted(columns: readonly ColumnTaken[]): MoreColumns[] {
  const groups = new Map<string, MoreColumns>();
  for (const column of columns) {
    const { role, why } = column;
    const before = groups.get(groupOf(column))?.columns ?? 0;
    groups.set(groupOf(column), { role, ...(why === undefined ? {} : { why }), columns: before + 1 });
  }
  return [...groups.values()];
}

function groupOf({ role, why = '' }: ColumnTaken): string {
  return `${role} ${why}`;
}
