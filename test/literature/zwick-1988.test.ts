// Zwick (1988), Psychological Bulletin 103(3), 374–378, p. 376: the same agreement, three kinds of margins
import { PAIR, published } from '../support/literature.ts';

published('zwick1988-ex1', [
  { measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.467' },
  { measure: 'scott-pi', rule: 'exact', coders: PAIR, prints: '0.467' },
  { measure: 'bennett-s', coders: PAIR, prints: '0.467' },
]);

published('zwick1988-ex2', [
  { measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.444' },
  { measure: 'scott-pi', rule: 'exact', coders: PAIR, prints: '0.444' },
  { measure: 'bennett-s', coders: PAIR, prints: '0.467' },
]);

published('zwick1988-ex3', [
  { measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.474' },
  { measure: 'scott-pi', rule: 'exact', coders: PAIR, prints: '0.46' }, // 17/37 = .45946: the paper prints .460
  { measure: 'bennett-s', coders: PAIR, prints: '0.467' },
]);
