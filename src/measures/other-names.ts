/** What other programs call a measure, where the name has one meaning. */
const ONE_MEANING: Readonly<Record<string, string>> = {
  AC1: 'gwet-ac',
  AC2: 'gwet-ac',
  kalpha: 'krippendorff-alpha',
  'kripp.alpha': 'krippendorff-alpha',
  krippendorff: 'krippendorff-alpha',
  fleiss: 'fleiss-kappa',
  'kappam.fleiss': 'fleiss-kappa',
  conger: 'conger-kappa',
  kappa2: 'cohen-kappa',
  bp: 'brennan-prediger',
  pi: 'scott-pi',
  S: 'bennett-s',
  percent: 'agreement',
};

/** A measure, where it matters under a rule. */
export interface Meaning {
  readonly measure: string;
  readonly rule?: string;
}

/** Names with several meanings. */
const SEVERAL_MEANINGS: Readonly<Record<string, readonly Meaning[]>> = {
  icc: ['icc-1', 'icc-a-1', 'icc-c-1', 'icc-1-k', 'icc-a-k', 'icc-c-k'].map((measure) => ({ measure })),
  'weighted kappa': ['linear', 'quadratic', 'own'].map((rule) => ({ measure: 'cohen-kappa', rule })),
};

export const namesElsewhere: readonly string[] = [...Object.keys(ONE_MEANING), ...Object.keys(SEVERAL_MEANINGS)];

/** The measure that other programs call so; undefined if none does. Case, spaces and hyphens do not count. */
export function measureCalled(name: string): string | undefined {
  return meaningIn(ONE_MEANING, name);
}

/** What the name may mean, if it has several meanings; else none. */
export function meaningsOf(name: string): readonly Meaning[] {
  return meaningIn(SEVERAL_MEANINGS, name) ?? [];
}

function meaningIn<Of>(names: Readonly<Record<string, Of>>, name: string): Of | undefined {
  return Object.entries(names).find(([other]) => plain(other) === plain(name))?.[1];
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
