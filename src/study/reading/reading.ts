import type { Problem } from '../../problems.ts';
import type { Doubt, Form, Proposal, Reason } from './proposal.ts';
import type { RuledOut } from './rule-out.ts';
import type { How } from './views/row-shapes.ts';

export type Role = 'unit' | 'coder' | 'category' | 'left-out';

/** What one column of the tables is taken for. */
export interface ColumnRole {
  readonly heading: string;
  /** Its place, counted from 1. */
  readonly number: number;
  readonly role: Role;
  /** Why it is left out. */
  readonly reason?: Reason;
  /** Why it should perhaps not be. */
  readonly doubt?: Doubt;
  readonly coder?: string;
  readonly variable?: string;
  /** The lowest and the highest number of a column of numbers that is left out. */
  readonly range?: readonly [number, number];
}

/** An option that chooses a reading, with its values. */
export interface ChoosingOption {
  readonly option:
    | 'layout'
    | 'unit'
    | 'coder'
    | 'coders'
    | 'category'
    | 'variables'
    | 'ignore'
    | 'header-rows'
    | 'by-row'
    | 'on-duplicate'
    | 'preset'
    | 'reading';
  readonly values: readonly string[];
}

/** How the first unit would be read. */
export interface FirstRow {
  readonly unit: string;
  readonly codings: readonly { readonly coder: string; readonly variable: string; readonly cell: string }[];
}

/** One way to read the tables: a role for every column, and why. */
export interface Reading {
  /** As `--reading` takes it; undefined where too many others come before it. */
  readonly number: number | undefined;
  readonly layout: string;
  readonly form: Form;
  readonly how: How;
  /** How many rows stand above the headings. */
  readonly titleRows: number;
  readonly columns: readonly ColumnRole[];
  readonly unit: readonly string[];
  /** Rows are paired by their place in each table. */
  readonly byRow: boolean;
  readonly coder: string | undefined;
  readonly coders: readonly string[];
  readonly variables: readonly string[];
  readonly separators: readonly string[];
  readonly hasLists: boolean;
  readonly blank: 'missing' | 'uncoded';
  /** Words among the codings that are taken for "did not code", and for "nothing applies". */
  readonly missing: readonly string[];
  readonly none: readonly string[];
  readonly options: readonly ChoosingOption[];
  readonly first: FirstRow | undefined;
  readonly proposal: Proposal;
}

export type Outcome =
  | {
      readonly read: Reading;
      /** The other readings that fit, the likeliest first; they are made when they are asked for. */
      readonly rivals: () => readonly Reading[];
      readonly asideTables: readonly AsideTable[];
    }
  | {
      readonly read: undefined;
      readonly readings: readonly Reading[];
      readonly why: WhyNot;
      /** The hard facts that rule other readings out. */
      readonly facts: ReadonlySet<RuledOut>;
      /** What options and headings alone say, whatever the cells hold. */
      readonly said: () => SaidReading | undefined;
      readonly asideTables: readonly AsideTable[];
    };

export type SaidReading = { readonly reading: Reading } | { readonly problems: readonly Problem[] };

export type WhyNot =
  | 'no-such-reading'
  | 'nothing-fits'
  | 'one-coder'
  | 'several-fit'
  | 'too-little'
  | 'unexplained'
  | 'tables-differ';

/** A file that holds no coder's codings. */
export interface AsideTable {
  readonly path: string;
  readonly reason: 'agreed' | 'codebook';
}
