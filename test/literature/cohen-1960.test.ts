// Cohen (1960), Educational and Psychological Measurement 20(1), 37–46, p. 37; AC1 as DKPro Statistics gives it after Gwet (2008)
import { PAIR, published } from '../support/literature.ts';

published('cohen1960-p37', [
  { measure: 'agreement', rule: 'exact', coders: PAIR, prints: '0.29' },
  { measure: 'cohen-kappa-max', coders: PAIR, prints: '0.85' },
  { measure: 'gwet-ac', rule: 'exact', prints: '-0.048' },
]);
