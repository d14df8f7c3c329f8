/** What readers can do next, as a code and facts. Whoever runs the command puts it into words: on a command line with its options. */
export type Action =
  | { readonly code: 'all-figures-of-strata' }
  | { readonly code: 'all-pairs' }
  | { readonly code: 'all-failing-figures' }
  | { readonly code: 'all-moves' }
  | { readonly code: 'all-confusions' }
  | { readonly code: 'more-confusions' }
  | { readonly code: 'all-units'; readonly units: number }
  | { readonly code: 'another-seed' }
  | { readonly code: 'choose-blank' }
  | { readonly code: 'benchmark' }
  | { readonly code: 'category-pairs' }
  | {
      readonly code: 'choose-reading';
      readonly number: number | null;
      readonly options: readonly { readonly option: string; readonly values: readonly string[] }[];
    }
  | { readonly code: 'compare-coders'; readonly coders: readonly string[] }
  | { readonly code: 'compare-rounds' }
  /** @property map - the file that looks like one */
  | { readonly code: 'compare-with-map'; readonly map: string | null }
  | { readonly code: 'count-uncoded'; readonly as: readonly string[] }
  | { readonly code: 'decide-by-category'; readonly coders: number }
  | { readonly code: 'drop-category' }
  | { readonly code: 'epsilon' }
  | { readonly code: 'figures-of-pairs' }
  | { readonly code: 'figures-of-stratum' }
  | { readonly code: 'ignore-case' }
  | { readonly code: 'joint' }
  | { readonly code: 'keep-codebook' }
  | { readonly code: 'leave-out-units-coded-once' }
  | { readonly code: 'look-at-units' }
  | { readonly code: 'measure-details' }
  | { readonly code: 'min-units' }
  | { readonly code: 'more-resamples' }
  | {
      readonly code: 'next';
      readonly step: 'everything';
    }
  | {
      readonly code: 'next';
      readonly step: 'talk-over';
      /** By which the units were counted. */
      readonly rule: string;
      /** Who discusses them, if not all. */
      readonly coders?: readonly string[];
    }
  | {
      readonly code: 'next';
      readonly step: 'models';
      /** The coders that are called as models are. */
      readonly models: readonly string[];
    }
  | {
      readonly code: 'next';
      readonly step: 'merge';
      readonly categories: number;
    }
  | { readonly code: 'numeric-scale' }
  | { readonly code: 'level-of-variable' }
  | { readonly code: 'one-coder' }
  | { readonly code: 'one-variable'; readonly variable: string }
  | { readonly code: 'pairing'; readonly pairing: 'paired' | 'unpaired' }
  | { readonly code: 'plan-units' }
  | { readonly code: 'rule' }
  | { readonly code: 'rule-on-scale'; readonly scale: string }
  | { readonly code: 'save-reading' }
  | { readonly code: 'scale'; readonly scale: string }
  | { readonly code: 'seed'; readonly seed: number }
  | { readonly code: 'some-coders' }
  | { readonly code: 'split-themes'; readonly separator: string }
  | { readonly code: 'stop-merging-at'; readonly categories: number }
  | { readonly code: 'threshold-without-lower' }
  | { readonly code: 'write-blank-sheets' };
