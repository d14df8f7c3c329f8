import type { Column } from '../../read/table.ts';

/** A slash that could be mistaken for the one between two parts. */
const LIKE_A_JOINT = /(^|\s)\/|\/(\s|$)/;

/** The name of a unit or a stratum that several columns name together, with a slash between them; blank if all of them are. */
export function joinedName(parts: readonly string[]): string {
  if (parts.every((part) => part === '')) return '';
  return parts.map((part) => (LIKE_A_JOINT.test(part) ? part.replaceAll('/', '//') : part)).join(' / ');
}

/** The parts of a name that `joinedName` made. */
export function partsOfName(name: string): string[] {
  return name.split(' / ').map((part) => (LIKE_A_JOINT.test(part) ? part.replaceAll('//', '/') : part));
}

/** Names in the order they were met, each once. */
export class Names {
  readonly list: string[] = [];
  readonly #known = new Map<string, number>();

  get size(): number {
    return this.list.length;
  }

  intern(name: string): number {
    let number = this.#known.get(name);
    if (number === undefined) {
      number = this.list.length;
      this.#known.set(name, number);
      this.list.push(name);
    }
    return number;
  }
}

/** The units in the order they were met. Names are made on request: a million of them take much memory. */
export interface UnitNames {
  readonly size: number;
  readonly name: (unit: number) => string;
  /** All names, in order. */
  readonly names: () => readonly string[];
}

/** Units that are the distinct texts of a column, one by one. */
export function unitsOfColumn(column: Column): UnitNames {
  return { size: column.size, name: (unit) => column.text(unit), names: () => column.texts };
}

/** Units that are the rows of a table. */
export function unitsOfRows(rows: number): UnitNames {
  const name = (unit: number) => `row ${unit + 1}`;
  return { size: rows, name, names: () => Array.from({ length: rows }, (_, unit) => name(unit)) };
}

/** Units that several tables or rows name. */
export class InternedUnits extends Names implements UnitNames {
  readonly name = (unit: number): string => this.list[unit]!;
  readonly names = (): readonly string[] => this.list;
}
