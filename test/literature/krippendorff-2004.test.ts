// Krippendorff (2004), Content Analysis: An Introduction to Its Methodology, 2nd ed., p. 224 and p. 246
import { PAIR, published } from '../support/literature.ts';

published('krippendorff2004-p224-dichotomy', [
  { measure: 'agreement', rule: 'exact', coders: PAIR, prints: '0.60' },
  { measure: 'krippendorff-alpha', rule: 'exact', prints: '0.095' },
]);

published('krippendorff2004-p246-a', [
  { measure: 'agreement', rule: 'exact', coders: PAIR, prints: '0.46' },
  { measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.186' },
  { measure: 'scott-pi', rule: 'exact', coders: PAIR, prints: '0.186' },
  { measure: 'bennett-s', coders: PAIR, prints: '0.190' },
]);

published('krippendorff2004-p246-b', [
  { measure: 'agreement', rule: 'exact', coders: PAIR, prints: '0.46' },
  { measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.258' },
  { measure: 'scott-pi', rule: 'exact', coders: PAIR, prints: '0.186' },
  { measure: 'bennett-s', coders: PAIR, prints: '0.190' },
]);
