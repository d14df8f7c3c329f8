import type { Column } from '../../read/sheet.ts';
import { Names } from './names.ts';

/** The units in the order they were met. Their names are made when they are asked for: a million of them take much memory. */
export interface UnitNames {
  readonly size: number;
  readonly list: readonly string[];
  name(unit: number): string;
}

/** Units that are the distinct texts of a column, one by one. */
export function unitsOfColumn(column: Column): UnitNames {
  return {
    size: column.size,
    get list() {
      return column.texts;
    },
    name: (unit) => column.text(unit),
  };
}

/** Units that are the rows of a sheet. */
export function unitsOfRows(rows: number): UnitNames {
  const name = (unit: number) => `row ${unit + 1}`;
  return {
    size: rows,
    get list() {
      return Array.from({ length: rows }, (_, unit) => name(unit));
    },
    name,
  };
}

/** Units that are named in several places. */
export class InternedUnits extends Names implements UnitNames {
  name(unit: number): string {
    return this.list[unit]!;
  }
}
