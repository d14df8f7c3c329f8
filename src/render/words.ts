/** What codes of the report are called on paper. */
const REASONS: Record<string, string> = {
  'no-pairable-units': 'no unit was coded by both',
  'no-variation': 'all codings are the same, so chance agreement is complete',
  'one-coder': 'there is one coder only',
  'category-not-applied': 'nobody applied the category',
  'nothing-assigned': 'no category was applied',
};

export function reasonText(reason: string): string {
  return REASONS[reason] ?? reason;
}

const RULES: Record<string, string> = {
  any: 'at least one category in common',
  exact: 'exactly the same categories',
  hamming: 'share of the categories both applied or both left out',
};

export function ruleText(rule: string): string {
  return RULES[rule] ?? rule;
}

const POLICIES: Record<string, string> = {
  agree: 'agreement',
  disagree: 'disagreement',
  exclude: 'neither (left out)',
};

export function policyText(policy: string): string {
  return POLICIES[policy] ?? policy;
}

const METHODS: Record<string, string> = {
  wilson: 'Wilson',
  'gwet-linearised': 'Gwet’s linearised variance',
  'fleiss-cohen-everitt-1969': 'Fleiss, Cohen & Everitt 1969',
};

export function methodText(method: string): string {
  return METHODS[method] ?? method;
}
