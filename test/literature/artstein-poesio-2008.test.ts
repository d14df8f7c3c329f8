// Artstein & Poesio (2008), Computational Linguistics 34(4), 555–596, p. 558
import { PAIR, published } from '../support/literature.ts';

published('artstein-poesio2008-p558', [
  { measure: 'agreement', rule: 'exact', coders: PAIR, prints: '0.7' },
  { measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.348' },
  { measure: 'scott-pi', rule: 'exact', coders: PAIR, prints: '0.341' },
  { measure: 'bennett-s', coders: PAIR, prints: '0.400' },
  { measure: 'specific-agreement', category: 'STAT', prints: '0.571' },
  { measure: 'specific-agreement', category: 'IREQ', prints: '0.769' },
]);
