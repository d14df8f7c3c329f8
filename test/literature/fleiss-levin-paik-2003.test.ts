// Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., p. 612, as Stata's manual prints it: 25 units, each
// coded by two to five coders.
import { published } from '../support/literature.ts';

published('fleiss-levin-paik2003-p612', [{ measure: 'fleiss-cuzick-kappa', prints: '0.5415' }]);
