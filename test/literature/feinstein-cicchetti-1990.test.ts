// Feinstein & Cicchetti (1990), Journal of Clinical Epidemiology 43, 543–549: high agreement but low kappa
import { PAIR, published } from '../support/literature.ts';

published('feinstein-cicchetti1990-t1', [{ measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.70' }]);
published('feinstein-cicchetti1990-t3', [{ measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.13' }]);
published('feinstein-cicchetti1990-t4', [{ measure: 'cohen-kappa', rule: 'exact', coders: PAIR, prints: '0.26' }]);
