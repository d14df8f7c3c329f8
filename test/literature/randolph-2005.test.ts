// Randolph (2005), Joensuu University Learning and Instruction Symposium 2005, p. 17
import { published } from '../support/literature.ts';

published('randolph2005-ex1', [
  { measure: 'fleiss-kappa', rule: 'exact', prints: '0.33' },
  { measure: 'randolph-kappa', prints: '0.33' },
]);
