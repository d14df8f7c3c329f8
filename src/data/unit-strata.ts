import type { Position } from '../problems.ts';
import { joinedName } from './joined-name.ts';
import type { Located } from './layout/located.ts';

/** A unit that is in one stratum here and in another there. */
interface OtherStratum {
  readonly found: string;
  readonly other: string;
  readonly at: Position;
  readonly first: Position;
}

/** In which stratum each unit is, whoever's row says so; a row may leave it out. */
export class UnitStrata {
  readonly names = new Map<number, string>();
  readonly #first = new Map<number, Position>();

  /** Takes down what the row says of the unit; returns what a row before says otherwise. */
  note(unit: number, { sheet, strata }: Pick<Located, 'sheet' | 'strata'>, row: number): OtherStratum | undefined {
    const found = joinedName(strata.map((column) => column.textAt(row).trim()));
    if (found === '') return undefined;
    const other = this.names.get(unit);
    if (other === found) return undefined;
    const at = { file: sheet.path, line: sheet.line(row), column: strata[0]!.number };
    if (other !== undefined) return { found, other, at, first: this.#first.get(unit)! };
    this.names.set(unit, found);
    this.#first.set(unit, at);
    return undefined;
  }
}
