// Wikipedia, "Krippendorff's alpha", worked example
import { published } from '../support/literature.ts';

published(
  'wikipedia-alpha',
  [
    { measure: 'krippendorff-alpha', rule: 'exact', prints: '0.691' },
    { measure: 'krippendorff-alpha', rule: 'interval', prints: '0.811' },
  ],
  ['--scale', 'interval'],
);
