// Krippendorff (2011), Computing Krippendorff's alpha-reliability, data C. Standard errors and intervals are those that the R
// package irrCAC prints in its overview for the same data.
import { published } from '../support/literature.ts';

published('krippendorff2011-C', [
  { measure: 'krippendorff-alpha', rule: 'exact', prints: '0.743421052632' },
  { measure: 'agreement', rule: 'exact', prints: '0.8181818', se: '0.12561' },
  { measure: 'gwet-ac', rule: 'exact', prints: '0.77544', se: '0.14295', ci: ['0.46081', '1'] },
  { measure: 'fleiss-kappa', rule: 'exact', prints: '0.76117', se: '0.15302', ci: ['0.42438', '1'] },
  { measure: 'conger-kappa', rule: 'exact', prints: '0.76282', se: '0.14917', ci: ['0.435', '1'] },
  { measure: 'brennan-prediger', rule: 'exact', prints: '0.77273', se: '0.14472', ci: ['0.454', '1'] },
]);

published(
  'krippendorff2011-C',
  [{ measure: 'krippendorff-alpha', rule: 'ordinal', prints: '0.815' }],
  ['--scale', 'ordinal'],
);
