import type { Action } from '../../render/actions.ts';

/** What readers can do next, in the words of the command line. */
export function actionText(action: Action): string {
  switch (action.code) {
    case 'all-figures-of-strata':
      return ': --format csv or json';
    case 'all-pairs':
      return ': --format csv';
    case 'all-failing-figures':
      return ' (--format csv has all of them)';
    case 'all-moves':
      return ' (--format json lists all)';
    case 'all-confusions':
      return ' (--confusion lists all)';
    case 'more-confusions':
      return ' (--top shows more)';
    case 'all-units':
      return `: --top ${action.units} shows all, -o FILE.csv writes the worksheet`;
    case 'another-seed':
      return 'another --seed';
    case 'benchmark':
      return ' (--benchmark)';
    case 'compare-coders':
      return ` --coders ${typedNames(action.coders)} compares those of both rounds.`;
    case 'compare-rounds':
      return ' (intercoder compare)';
    case 'compare-with-map':
      return ' With --map the part of the codebook can be told apart.';
    case 'count-uncoded':
      return ` (${['--uncoded', ...(action.as.length > 0 ? [action.as.join('|')] : [])].join(' ')})`;
    case 'decide-by-category':
      return ' (--method majority or at-least:K; disagreements --rule exact lists them.)';
    case 'drop-category':
      return ' --drop NAME gives a category up.';
    case 'figures-of-pairs':
      return ' (--measures agreement,cohen-kappa gives them, --coders A,B,C those of some)';
    case 'joint':
      return ' (--joint)';
    case 'leave-out-units-coded-once':
      return '; --ci jackknife leaves them out';
    case 'measure-details':
      return 'intercoder measures NAME tells the formula, when to use it and when not, the range and the source.';
    case 'min-units':
      return ' (--min-units)';
    case 'more-resamples':
      return ' (--resamples)';
    case 'numeric-scale':
      return ' (--scale interval or ratio takes their numbers)';
    case 'one-coder':
      return '--coder NAME looks at one coder’s pairs; ';
    case 'pairing':
      return ` (--pairing ${action.pairing})`;
    case 'rule':
      return '--rule';
    case 'rule-on-scale':
      return ` (--rule ${action.scale} does)`;
    case 'scale':
      return `--scale ${action.scale}`;
    case 'seed':
      return `--seed ${action.seed}`;
    case 'some-coders':
      return ' (--coders A,B,C for some of them)';
    case 'split-themes':
      return `: --separator '${action.separator}' takes them apart`;
    case 'stop-merging-at':
      return ` --suggest ${action.categories} stops before.`;
    case 'threshold-without-lower':
      return ' (without .lower)';
    case 'write-blank-sheets':
      return ': --coders A,B --out FOLDER writes a blank sheet for each coder';
  }
}

/** Names as the option takes them: a name with a comma in quotes. */
function typedNames(names: readonly string[]): string {
  const typed = names.map((one) => (one.includes(',') ? `"${one.replaceAll('"', '""')}"` : one)).join(',');
  return /[\s"]/.test(typed) ? `'${typed}'` : typed;
}
