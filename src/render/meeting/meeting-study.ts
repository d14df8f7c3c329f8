/** What the page of a meeting carries: the units to discuss and all that is known of them. Nothing is computed from it but the choices. */
export interface MeetingStudy {
  /** Of all units and their codings: decisions are kept under it. */
  readonly fingerprint: string;
  readonly coders: readonly string[];
  readonly categories: readonly {
    readonly name: string;
    readonly definition: string | null;
    readonly example: string | null;
  }[];
  /** Stands between categories in a cell. */
  readonly separator: string;
  /** Stands for an uncoded coding in a cell. */
  readonly uncodedWord: string;
  readonly hasStrata: boolean;
  /** The worst first. */
  readonly units: readonly MeetingUnit[];
}

export interface MeetingUnit {
  readonly name: string;
  /** The name as a cell that comes back from a spreadsheet program. */
  readonly cell: string;
  readonly stratum: string | null;
  readonly text: string | null;
  /** The sentences around it in a longer text. */
  readonly before: string | null;
  readonly after: string | null;
  readonly fingerprint: string;
  /** "KO and SG agree; SLG shares nothing with them" */
  readonly facts: string;
  /** Coder by coder; null: the coder did not code the unit. */
  readonly codings: readonly {
    readonly coder: string;
    readonly categories: readonly string[] | null;
    readonly note: string | null;
  }[];
  /** Two categories that stand against each other here, and how often they do in all the data; null instead of the second: nothing. */
  readonly confusion: { readonly categories: readonly [string | null, string | null]; readonly times: number } | null;
}
