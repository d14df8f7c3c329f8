import { type CategorySet, compareSets } from '../../codings/coding.ts';
import { suggester } from '../../names/nearest.ts';
import { BadInputError, type Position, type Problem } from '../../problems.ts';
import { type Column, headedColumns, headerOf, placeOf, positionIn, type Table } from '../../read/table.ts';
import { isWhollyHeaded } from '../reading/headings.ts';
import { isAgreed } from '../reading/set-aside.ts';
import { type Study, singleUnits } from '../study.ts';
import {
  type ConsensusOptions,
  consensusReader,
  type NewCategory,
  NOT_FILLED_IN,
  unitReader,
} from './consensus-cell.ts';
import { isFingerprint, unitFingerprint } from './fingerprint.ts';

/** What a completed worksheet says of the units it lists: the final coding, or that it is still open. */
export type Decided = ReadonlyMap<number, CategorySet | typeof NOT_FILLED_IN>;

export interface Worksheet {
  readonly decided: Decided;
  /** What a meeting wrote down with the decision, for units of which it wrote anything. */
  readonly provenance: ReadonlyMap<number, Provenance>;
  /** Categories that the team decided on and that were not known: in codings, their positions follow those of the study's own. */
  readonly added: readonly NewCategory[];
  /** Units of a sheet of right codings that no coder coded. */
  readonly others: readonly string[];
}

/** Why a unit was decided so, who decided it, and when; whether the codebook needs a change because of it. */
export interface Provenance {
  readonly why: string | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly codebook: boolean;
}

/** Reads a completed worksheet; throws with every problem in it. */
export function readWorksheet(table: Table, data: Study, options: ConsensusOptions): Worksheet {
  return readDecisions(table, columnNamed(table, 'unit'), columnNamed(table, 'consensus'), data, options);
}

/**
 * Reads a sheet of units with their right codings: a worksheet, a final sheet, or one with a column of units and one of codings.
 * Throws with every problem in it.
 */
export function readRightCodings(table: Table, data: Study, options: ConsensusOptions): Worksheet {
  const unit = headedColumns(table, 'unit').length > 0 ? columnNamed(table, 'unit') : namingUnits(table, data);
  return readDecisions(table, unit, holdingCodings(table, unit), data, options, true);
}

/** The column that names the most of the coders' units, whatever it is called; of two columns the first one if neither names any. */
function namingUnits(table: Table, data: Study): Column {
  const unitOf = unitReader(singleUnits(data).names());
  const known = table.columns.map((column) => {
    const units = new Set(Array.from({ length: table.rows }, (_, row) => unitOf(column.textAt(row))));
    units.delete(undefined);
    return { column, units: units.size };
  });
  const [most] = known.sort((a, b) => b.units - a.units);
  const isKnown = most !== undefined && (most.units > 0 || table.columns.length === 2);
  return isKnown ? most.column : columnNamed(table, 'unit');
}

function holdingCodings(table: Table, unit: Column): Column {
  for (const name of ['consensus', 'category'])
    if (headedColumns(table, name).length > 0) return columnNamed(table, name);
  const others = table.columns.filter((column) => column !== unit && column.name.trim() !== '');
  if (others.length === 1) return others[0]!;
  const headed = others.filter(({ name }) => isWhollyHeaded(name, 'category'));
  const found = others.find(({ name }) => isAgreed({ heading: name })) ?? (headed.length === 1 ? headed[0] : undefined);
  return found ?? columnNamed(table, 'consensus');
}

/** @param mayHaveOthers - whether some units may be others than the coders' */
function readDecisions(
  table: Table,
  unit: Column,
  consensus: Column,
  data: Study,
  options: ConsensusOptions,
  mayHaveOthers = false,
): Worksheet {
  const names = singleUnits(data).names();
  const unitOf = unitReader(names);
  const { read, added } = consensusReader(data, options);
  const problems: Problem[] = [];
  const unknown: Extract<Problem, { code: 'unknown-unit' }>[] = [];
  const decided = new Map<number, CategorySet | typeof NOT_FILLED_IN>();
  const first = new Map<number, Position>();
  const provenance = new Map<number, Provenance>();
  const provenanceOf = provenanceReader(table);
  const isOtherwiseCoded = fingerprintTest(table, data);
  const suggest = suggester(names);
  for (let row = 0; row < table.rows; row += 1) {
    const at = (column: Column) => positionIn(table, row, column);
    const name = unit.textAt(row);
    const cell = consensus.textAt(row);
    if (name.trim() === '') {
      if (cell.trim() !== '') problems.push({ code: 'empty-unit', at: at(unit) });
      continue;
    }
    const number = unitOf(name);
    if (number === undefined) {
      const same = sameNumber(name.trim(), names);
      const nearest = same ?? suggest(name.trim());
      (mayHaveOthers && same === undefined ? unknown : problems).push({
        code: 'unknown-unit',
        at: at(unit),
        found: name.trim(),
        ...(nearest === undefined ? {} : { nearest }),
      });
      continue;
    }
    const coding = read(cell, at(consensus));
    if (coding !== NOT_FILLED_IN && 'problem' in coding) problems.push(coding.problem);
    else if (coding !== NOT_FILLED_IN && isOtherwiseCoded(row, number))
      problems.push({ code: 'decided-on-other-codings', at: at(consensus), unit: name.trim() });
    else if (first.has(number) && !isSame(decided.get(number), coding))
      problems.push({ code: 'decided-twice', at: at(unit), unit: name.trim(), first: first.get(number)! });
    else {
      decided.set(number, coding);
      first.set(number, at(unit));
      const written = provenanceOf(row);
      if (written !== undefined) provenance.set(number, written);
    }
  }
  // Where the sheet names hardly any of the coders' units, it names them otherwise.
  if (unknown.length > decided.size) problems.push(...unknown);
  if (problems.length > 0) throw new BadInputError(problems);
  return { decided, provenance, added, others: unknown.map(({ found }) => found) };
}

/** What stands beside a decision; undefined if nothing does. */
function provenanceReader(table: Table): (row: number) => Provenance | undefined {
  const [why, by, at, codebook] = ['why', 'decided by', 'decided at', 'codebook'].map(
    (name) => headedColumns(table, name)[0],
  );
  const text = (column: Column | undefined, row: number) => column?.textAt(row).trim() || null;
  return (row) => {
    const written = {
      why: text(why, row),
      by: text(by, row),
      at: text(at, row),
      codebook: text(codebook, row) !== null,
    };
    return Object.values(written).some((part) => part !== null && part !== false) ? written : undefined;
  };
}

/** Says whether a row was decided on other codings than the study's; worksheets without fingerprints do not say on which. */
function fingerprintTest(table: Table, data: Study): (row: number, unit: number) => boolean {
  const [column] = headedColumns(table, 'fingerprint');
  const { cells } = singleUnits(data);
  return (row, unit) => {
    const seen = column?.textAt(row).trim() ?? '';
    return isFingerprint(seen) && seen !== unitFingerprint(data, cells(unit));
  };
}

/** The unit whose name a spreadsheet program turns into this one: 007 into 7. */
function sameNumber(name: string, units: readonly string[]): string | undefined {
  const number = name === '' ? Number.NaN : Number(name);
  return Number.isNaN(number) ? undefined : units.find((unit) => unit.trim() !== '' && Number(unit) === number);
}

function isSame(a: CategorySet | typeof NOT_FILLED_IN | undefined, b: CategorySet | typeof NOT_FILLED_IN): boolean {
  if (a === undefined || a === NOT_FILLED_IN || b === NOT_FILLED_IN) return a === b;
  return compareSets(a, b) === 0;
}

function columnNamed(table: Table, name: string): Column {
  const columns = headedColumns(table, name);
  const at = { ...placeOf(table), line: 1 };
  if (columns.length === 0)
    throw new BadInputError([{ code: 'worksheet-without-column', at, column: name, columns: headerOf(table) }]);
  if (columns.length > 1)
    throw new BadInputError([
      { code: 'worksheet-column-twice', at, column: name, numbers: columns.map(({ number }) => number) },
    ]);
  return columns[0]!;
}
