// Brennan & Prediger (1981), Educational and Psychological Measurement 41, 687–699, p. 689 and p. 691
import { PAIR, published } from '../support/literature.ts';

published('brennan-prediger1981-p689', [
  { measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.27' },
  { measure: 'bennett-s', coders: PAIR, prints: '0.40' },
]);

published('brennan-prediger1981-p691', [
  { measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.29' },
  { measure: 'bennett-s', coders: PAIR, prints: '0.40' },
]);
