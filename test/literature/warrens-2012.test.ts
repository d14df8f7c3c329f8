// Warrens (2012), ISRN Probability and Statistics 2012, 656390, p. 3 and p. 9. For example 2a the paper prints 0.645, with the
// frequencies 6 and 4 swapped; corrected they give 0.675. On complete data Conger's kappa is the same figure.
import { published } from '../support/literature.ts';

published('warrens2012-ex1', [
  { measure: 'hubert-kappa', prints: '0.802479' },
  { measure: 'conger-kappa', rule: 'exact', prints: '0.802479' },
]);

published('warrens2012-ex2a', [
  { measure: 'hubert-kappa', prints: '0.675' },
  { measure: 'conger-kappa', rule: 'exact', prints: '0.675' },
]);

published('warrens2012-ex2b', [
  { measure: 'hubert-kappa', prints: '0.564' },
  { measure: 'conger-kappa', rule: 'exact', prints: '0.564' },
]);
