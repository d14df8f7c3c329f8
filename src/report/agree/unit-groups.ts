/**
 * What the coders of a unit do, from the worst on. Three coders: how many of their pairs agree; more: what share of the pairs does,
 * under 50%, under 80% or more. Every pair may agree and yet nothing be common to all. `single`: coded by one coder.
 */
export const unitGroups = [
  'none',
  'one-pair',
  'two-pairs',
  'under-half',
  'half',
  'most',
  'every-pair',
  'all',
  'single',
] as const;
