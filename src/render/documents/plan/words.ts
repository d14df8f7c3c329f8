import { measureLabel } from '../../../measures/catalogue.ts';
import type { PlanResult } from '../../../report/plan/schema.ts';

/** The words for the codes of a plan. */
const METHODS: Record<string, string> = {
  'cantor-1996': 'Cantor 1996',
  'flack-1988': 'Flack et al. 1988',
  'goodness-of-fit': 'goodness of fit',
  wilson: 'Wilson',
  'common-correlation': 'common correlation model',
  'pilot-variance': 'the pilot’s variance',
  'krippendorff-2004': 'Krippendorff 2004',
};

export function planMethodText(method: string): string {
  return METHODS[method] ?? method;
}

const REASONS: Record<string, string> = {
  'same-kappa': 'the two values are the same',
  'no-such-table': 'no coders can have this kappa with this prevalence',
  'no-variation': 'there is no variation',
  'no-disagreement': 'no disagreement is expected, so nothing varies',
};

export function planReasonText(reason: string): string {
  return REASONS[reason] ?? reason;
}

/** Shorter names than those of the catalogue. */
const MEASURES: Record<string, string> = {
  agreement: 'agreement',
  'joint-agreement': 'joint agreement',
  'krippendorff-alpha': 'alpha',
};

export function measureText(measure: string): string {
  return MEASURES[measure] ?? measureLabel(measure);
}

/** What the units are needed for: "Cohen’s kappa above 0.6". */
export function goalText({ goal, measure, rule, expected, ruledOut, width, lower, upper }: PlanResult): string {
  const name = measure === 'krippendorff-alpha' && rule !== null ? `alpha (${rule})` : measureText(measure);
  switch (goal) {
    case 'test':
      return `${name} ${(expected ?? 1) < ruledOut! ? 'below' : 'above'} ${ruledOut}`;
    case 'width':
      return `${name}, interval ${width} wide`;
    case 'bounds':
      return upper === null ? `${name}, lower bound at ${lower}` : `${name}, interval within ${lower} to ${upper}`;
    case 'bound':
      return `${name}, expected lower bound: ${lower!.toFixed(3)}`;
    case 'smallest-alpha':
      return `${name} of at least ${ruledOut}`;
  }
}
