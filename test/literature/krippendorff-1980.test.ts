// Krippendorff (1980), Content Analysis: An Introduction to Its Methodology, p. 133 and p. 139
import { published } from '../support/literature.ts';

published('krippendorff1980-p133', [{ measure: 'krippendorff-alpha', rule: 'exact', prints: '0.095' }]);

published(
  'krippendorff1980-p139',
  [
    { measure: 'agreement', rule: 'exact', prints: '0.7407' },
    { measure: 'krippendorff-alpha', rule: 'exact', prints: '0.642' },
    { measure: 'krippendorff-alpha', rule: 'interval', prints: '0.547' },
    { measure: 'krippendorff-alpha', rule: 'ratio', prints: '0.483' },
    { measure: 'krippendorff-alpha', category: '1', prints: '0.381' },
    { measure: 'krippendorff-alpha', category: '2', prints: '0.711' },
    { measure: 'krippendorff-alpha', category: '3', prints: '0.717' },
    { measure: 'krippendorff-alpha', category: '4', prints: '0.764' },
  ],
  ['--scale', 'interval'],
);
