/** What other programs call a measure, where the name has one meaning. */
const ONE_MEANING: Readonly<Record<string, string>> = {
  AC1: 'gwet-ac',
  AC2: 'gwet-ac',
  kalpha: 'krippendorff-alpha',
  fleiss: 'fleiss-kappa',
  kappa2: 'cohen-kappa',
  bp: 'brennan-prediger',
  pi: 'scott-pi',
  S: 'bennett-s',
  percent: 'agreement',
};

/** Names with several meanings, and how each of them is asked for. */
const SEVERAL_MEANINGS: Readonly<Record<string, readonly string[]>> = {
  icc: ['icc-1', 'icc-a-1', 'icc-c-1', 'icc-1-k', 'icc-a-k', 'icc-c-k'],
  'weighted kappa': [
    'cohen-kappa with --rule linear',
    'cohen-kappa with --rule quadratic',
    'cohen-kappa with --weights FILE',
  ],
};

export const namesElsewhere: readonly string[] = [...Object.keys(ONE_MEANING), ...Object.keys(SEVERAL_MEANINGS)];

/** The measure that other programs call so; undefined if none does. Case, spaces and hyphens do not count. */
export function measureCalled(name: string): string | undefined {
  return meaningIn(ONE_MEANING, name);
}

/** What the name may mean, if it has several meanings; else none. */
export function meaningsOf(name: string): readonly string[] {
  return meaningIn(SEVERAL_MEANINGS, name) ?? [];
}

function meaningIn<Meaning>(names: Readonly<Record<string, Meaning>>, name: string): Meaning | undefined {
  return Object.entries(names).find(([other]) => plain(other) === plain(name))?.[1];
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
