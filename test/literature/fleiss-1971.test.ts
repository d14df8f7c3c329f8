// Fleiss (1971), Psychological Bulletin 76(5), 378–382, p. 379. The paper prints .248 .248 .517 .470 .565 for the categories;
// the counts that it prints give the figures below (n = 180 assignments: 26, 26, 30, 55, 43).
import { published } from '../support/literature.ts';

published('fleiss1971-diagnoses', [
  { measure: 'agreement', rule: 'exact', prints: '0.5556' },
  { measure: 'fleiss-kappa', rule: 'exact', prints: '0.430' },
  { measure: 'fleiss-kappa', category: '1', variant: 'listwise', prints: '0.2448' },
  { measure: 'fleiss-kappa', category: '2', variant: 'listwise', prints: '0.2448' },
  { measure: 'fleiss-kappa', category: '3', variant: 'listwise', prints: '0.5200' },
  { measure: 'fleiss-kappa', category: '4', variant: 'listwise', prints: '0.4711' },
  { measure: 'fleiss-kappa', category: '5', variant: 'listwise', prints: '0.5661' },
]);
