import { beforeAll, describe, expect, it } from 'vitest';
import {
  agreementReport,
  compare,
  disagreements,
  gate,
  measures,
  patternsOf,
  readTables,
  render,
  revise,
  type Study,
  studyOf,
  type Table,
  tablesOf,
} from '../../src/index.ts';
import { fixture } from '../support/paths.ts';

const study = studyOf([
  ['a', 'a', 'b'],
  ['b', 'b', 'b'],
  ['c', 'b', ['a', 'c']],
  ['a', null, 'a'],
]);
const two = studyOf([
  ['a', 'a'],
  ['b', 'b'],
  ['a', 'b'],
]);
const patterns = patternsOf(study);
const report = agreementReport(study);
const ofTwo = agreementReport(two);
let tables: Table[] = [];

beforeAll(async () => {
  tables = await readTables(fixture('gillard-2013'));
});

/** A call with a wrong argument; the message names it. */
type Case = readonly [call: () => unknown, message: RegExp, type?: typeof TypeError | typeof RangeError];

async function refuses(call: () => unknown, message: RegExp, type: typeof TypeError | typeof RangeError = RangeError) {
  let error: unknown;
  try {
    await call();
  } catch (thrown) {
    error = thrown;
  }
  expect(String((error as Error | undefined)?.message)).toMatch(message);
  expect(error).toBeInstanceOf(type);
}

const any = (value: unknown) => value as never;

const cases: Readonly<Record<string, readonly Case[]>> = {
  readTables: [
    [() => readTables(), /^readTables: paths is empty; one path or more expected$/],
    [() => readTables(any(5)), /^readTables: paths\[0\] is 5; a text expected$/, TypeError],
    [() => readTables(any(['a.csv'])), /^readTables: paths\[0\] is a list; a text expected$/, TypeError],
    [() => readTables('a.csv', any(null)), /^readTables: paths\[1\] is null; a text expected$/, TypeError],
    [() => readTables('-'), /^readTables: paths\[0\] is "-"; a path expected/],
    [
      () => readTables('a.csv', any({ delimeter: ';' })),
      /^readTables: there is no option delimeter; did you mean delimiter\?$/,
    ],
    [() => readTables('a.csv', { delimiter: 'tab' }), /^readTables: delimiter is "tab"; one character expected$/],
    [
      () => readTables('a.csv', { encoding: 'x' }),
      /^readTables: encoding is "x"; an encoding such as "windows-1252" expected$/,
    ],
  ],
  'studyOf arrays': [
    [() => studyOf(any('a')), /^studyOf: data is not a list; a list of units, records or tables expected$/, TypeError],
    [() => studyOf(any(undefined)), /^studyOf: data is not a list/, TypeError],
    [() => studyOf(any(Promise.resolve([]))), /^studyOf: data is a promise, which must be awaited/, TypeError],
    [() => studyOf([]), /^studyOf: data is empty/],
    [() => studyOf([[]]), /^studyOf: units\[0\] has no coding/],
    [
      () =>
        studyOf([
          ['a', 'b', 'a'],
          ['a', 'b', 'a'],
          ['a', 'b', 'a'],
          ['a', 'b'],
        ]),
      /^studyOf: units\[3\] has 2 codings, 3 expected$/,
    ],
    [() => studyOf(any([['a', 'a'], 'ab'])), /^studyOf: units\[1\] is not a list; 2 codings expected$/, TypeError],
    [
      () => studyOf(any([['a', undefined]])),
      /^studyOf: units\[0\]\[1\] is undefined; a category, a list of categories, or null/,
      TypeError,
    ],
    [() => studyOf([['a', Number.NaN]]), /^studyOf: units\[0\]\[1\] is NaN; a category/],
    [() => studyOf([['a', '']]), /^studyOf: units\[0\]\[1\] is an empty text; a category/],
    [() => studyOf(any([['a', [null]]])), /^studyOf: units\[0\]\[1\]\[0\] is null; a category/, TypeError],
    [
      () => studyOf([['a', 'x']], { categories: ['a'] }),
      /^studyOf: units\[0\]\[1\]: the category "x" is not in options.categories$/,
    ],
    [() => studyOf([['a', 'a']], { categories: ['a', 'a'] }), /^studyOf: options.categories has "a" twice$/],
    [() => studyOf([['a', 'a']], { coders: ['A'] }), /^studyOf: units\[0\] has 2 codings, 1 expected$/],
    [() => studyOf([['a', 'a']], { coders: ['A', 'A'] }), /^studyOf: options.coders has "A" twice$/],
    [() => studyOf([['a', 'a']], any({ coders: 'AB' })), /^studyOf: coders is "AB"; a list expected$/, TypeError],
    [() => studyOf([['a', 'a']], { units: [] }), /^studyOf: options.units has 0 names, and there are 1 units$/],
    [() => studyOf([['a', 'a']], any({ unit: 'id' })), /^studyOf: there is no option unit; did you mean units\?$/],
    [() => studyOf([['a', 'a']], any(3)), /^studyOf: options is 3; an object expected$/, TypeError],
  ],
  'studyOf records': [
    [
      () => studyOf(any([{ unit: 1, category: 'a' }])),
      /^studyOf: records\[0\] has no coder; \{ unit, coder, category \} expected$/,
      TypeError,
    ],
    [() => studyOf(any([null])), /^studyOf: records\[0\] is not a record/, TypeError],
    [
      () => studyOf(any([{ unit: 1, coder: 'A', category: 'a' }, ['a']])),
      /^studyOf: records\[1\] is not a record \{ unit, coder, category \}$/,
      TypeError,
    ],
    [
      () => studyOf(any([{ unit: 1, coder: 'A', category: {} }])),
      /^studyOf: records\[0\]\.category is \[object Object\]; a category/,
      TypeError,
    ],
    [
      () => studyOf(any([{ unit: null, coder: 'A', category: 'a' }])),
      /^studyOf: records\[0\]\.unit is null/,
      TypeError,
    ],
    [
      () =>
        studyOf([
          { unit: 1, coder: 'A', category: 'a' },
          { unit: '1', coder: 'A', category: 'b' },
        ]),
      /^studyOf: records\[1\] codes unit "1" by "A" again, as records\[0\] does; .*onDuplicate: "union"$/,
    ],
    [
      () => studyOf([{ unit: 1, coder: 'A', category: 'a' }], any({ onDuplicate: 'first' })),
      /^studyOf: onDuplicate is "first"; one of "error", "union" expected$/,
    ],
  ],
  'studyOf tables': [
    [() => studyOf(any([tables[0], {}])), /^studyOf: tables\[1\] is not a table/, TypeError],
    [
      () => studyOf(tables, any({ layout: 'wibe' })),
      /^studyOf: layout is "wibe"; one of .* \(did you mean "wide"\?\) expected$/,
    ],
    [() => studyOf(tables, any({ unit: 3 })), /^studyOf: unit is 3; a text expected$/, TypeError],
    [() => studyOf(tables, any({ coders: ['SG', 1] })), /^studyOf: coders\[1\] is 1; a text expected$/, TypeError],
    [() => studyOf(tables, any({ codebook: 'codebook.csv' })), /^studyOf: codebook is not a table/, TypeError],
    [() => studyOf(tables, { level: 'theme' }), /^studyOf: level is "theme", and there is no codebook/],
    [
      () => studyOf(tables, any({ where: 'round=1' })),
      /^studyOf: where is not an object; \{ column, value \} expected$/,
      TypeError,
    ],
    [() => studyOf(tables, any({ onNotice: 'log' })), /^studyOf: onNotice is "log"; a function expected$/, TypeError],
    [() => studyOf(tables, any({ separatr: ';' })), /^studyOf: there is no option separatr; did you mean separator\?$/],
  ],
  tablesOf: [
    [() => tablesOf(any([])), /^tablesOf: study is not a study/, TypeError],
    [() => tablesOf(study, any('square')), /^tablesOf: layout is "square"/],
    [
      () => tablesOf({ ...study, notes: new Map([[0, 'unsure']]) }, 'wide'),
      /^tablesOf: layout is "wide", which cannot hold the notes of study; "long" can$/,
    ],
    [
      () => tablesOf({ ...study, units: undefined }),
      /^tablesOf: study was made from counts of patterns, which have no single units$/,
    ],
  ],
  patternsOf: [
    [() => patternsOf(any(undefined)), /^patternsOf: study is not a study; a study of studyOf expected$/, TypeError],
    [() => patternsOf(any([['a', 'b']])), /^patternsOf: study is not a study/, TypeError],
    [
      () => patternsOf(any(Promise.resolve(study))),
      /^patternsOf: study is not a study but a promise, which must be awaited/,
      TypeError,
    ],
  ],
  measures: [
    [() => measures.cohenKappa(any(study)), /^measures\.cohenKappa: patterns is no result of patternsOf/, TypeError],
    [() => measures.cohenKappa(patterns), /^measures\.cohenKappa: coders is missing; two of "1", "2", "3" expected$/],
    [
      () => measures.cohenKappa(patterns, { coders: ['1', '2', '3'] }),
      /^measures\.cohenKappa: coders is "1", "2", "3"; two of/,
    ],
    [
      () => measures.cohenKappa(patterns, { coders: ['1', 'KO'] }),
      /^measures\.cohenKappa: coders: there is no coder "KO"; there are "1", "2", "3"$/,
    ],
    [
      () => measures.cohenKappa(patterns, { coders: ['1', '1'] }),
      /coders is "1", "1"; two different coders or more expected$/,
    ],
    [
      () => measures.krippendorffAlpha(patterns, any({ rule: 'jacard' })),
      /rule is "jacard"; one of .*\(did you mean "jaccard"\?\) expected$/,
    ],
    [() => measures.krippendorffAlpha(patterns, any({ rule: ['any'] })), /rule is a list; one of/, TypeError],
    [
      () => measures.krippendorffAlpha(patterns, any({ rules: 'any' })),
      /there is no option rules; did you mean rule\?$/,
    ],
    [
      () => measures.krippendorffAlpha(patterns, { rule: 'ordinal' }),
      /rule is "ordinal", which compares single categories/,
    ],
    [
      () => measures.krippendorffAlpha(patternsOf(two), { rule: 'ordinal' }),
      /rule is "ordinal", and the order of the categories is not known; declare/,
    ],
    [
      () => measures.krippendorffAlpha(patternsOf(two), { scale: 'interval' }),
      /scale is "interval", and the category "a" is not a number$/,
    ],
    [
      () => measures.krippendorffAlpha(patterns, { category: 'd' }),
      /category: there is no category "d"; there are "a", "b", "c"$/,
    ],
    [
      () => measures.krippendorffAlpha(patterns, { category: 'a', rule: 'any' }),
      /rule is "any", and one category alone/,
    ],
    [() => measures.krippendorffAlpha(patterns, { k: 2 }), /k is 2, and this measure does not count/],
    [() => measures.krippendorffAlpha(patterns, { variant: 'x' }), /variant is "x", and this measure has no variants$/],
    [
      () => measures.krippendorffAlpha(patterns, { ci: 'auto', confidence: 95 }),
      /confidence is 95; a number from 0\.5 to 0\.9999 expected$/,
    ],
    [() => measures.jointAgreement(patterns, { k: 4 }), /atLeast is 4, and there are only 3 coders$/],
    [() => measures.jointAgreement(patterns, { k: 1 }), /k is 1; a whole number from 2/],
    [
      () => measures.jointAgreement(patterns, { k: 2, variant: 'every-pair' }),
      /k is 2, and the variant "every-pair" is only of all 3 coders$/,
    ],
    [
      () => measures.lightKappa(patterns, { variant: 'listwis' }),
      /variant: there is no variant "listwis"; did you mean "listwise"\?$/,
    ],
    [
      () => measures.bennettS(patterns, { coders: ['1', '3'] }),
      /patterns: these data have no such figure; it requires two coders, one category/,
    ],
    [
      () => measures.bennettS(patternsOf(two), { rule: 'any' }),
      /rule is "any", and this measure has no rule; leave rule out$/,
    ],
    [() => measures.mezzichKappa(patternsOf(two)), /patterns: these data have no such figure/],
    [() => measures.positiveAgreement(patterns), /category is missing; this measure looks at one category alone$/],
    [() => measures.kendallW(patternsOf(two)), /scale is "nominal", and kendall-w compares the order of categories/],
  ],
  agreementReport: [
    [() => agreementReport(any(patterns)), /^agreementReport: study is not a study/, TypeError],
    [() => agreementReport(study, any('any')), /^agreementReport: options is "any"; an object expected$/, TypeError],
    [() => agreementReport(study, any({ rule: 'al' })), /^agreementReport: rule is "al"; one of/],
    [() => agreementReport(study, any({ measures: ['kapa'] })), /^agreementReport: measures\[0\] is "kapa"; one of/],
    [
      () => agreementReport(study, { measures: 'kendall-w' }),
      /^agreementReport: measures: kendall-w compares single categories/,
    ],
    [() => agreementReport(study, { reference: 'X' }), /^agreementReport: reference: there is no coder "X"/],
    [() => agreementReport(study, { atLeast: 9 }), /^agreementReport: atLeast is 9, and there are only 3 coders$/],
    [
      () => agreementReport(study, { resamples: 5 }),
      /^agreementReport: resamples is 5; a whole number from 100 to 10000000 expected$/,
    ],
    [() => agreementReport(study, { seed: 1.5 }), /^agreementReport: seed is 1\.5; a whole number/],
    [
      () => agreementReport(study, any({ confidence: '0.9' })),
      /^agreementReport: confidence is "0\.9"; a number/,
      TypeError,
    ],
    [
      () => agreementReport(study, any({ joint: 'both' })),
      /^agreementReport: joint is "both"; one of "common", "every-pair" expected$/,
    ],
    [() => agreementReport(study, any({ benchmark: 'x' })), /^agreementReport: benchmark is "x"/],
    [
      () => agreementReport(study, { by: 'site' }),
      /^agreementReport: by is "site", and the study has no strata; pass by to studyOf too$/,
    ],
    [
      () => agreementReport(study, { scale: 'ratio' }),
      /^agreementReport: scale is "ratio", and the category "a" is not a number$/,
    ],
  ],
  gate: [
    [
      () => gate(any(5), 'agreement=0.5'),
      /^gate: data is neither a study of studyOf nor a report of agreementReport$/,
      TypeError,
    ],
    [() => gate(study, any(undefined)), /^gate: thresholds is undefined; a text expected$/, TypeError],
    [() => gate(study, []), /^gate: thresholds is empty; one threshold/],
    [() => gate(study, ['agreement=0.5', 'kapa=1']), /^gate: thresholds\[1\]: "kapa=1": there is no measure "kapa"/],
    [() => gate(study, 'bennett-s=0.5'), /^gate: thresholds: "bennett-s=0.5" has no figure here; it requires/],
    [
      () => gate(study, 'all:cohen-kappa=0.5'),
      /^gate: thresholds: "all:cohen-kappa=0.5" has no figure here; cohen-kappa has figures of pairs/,
    ],
    [
      () => gate(study, 'agreement/ordinal=0.5'),
      /^gate: thresholds: "agreement\/ordinal=0.5" asks for "ordinal", which compares single/,
    ],
    [
      () => gate(study, 'agreement.lower=0.5', { ci: 'none' }),
      /^gate: thresholds\[0\] asks for a lower bound, and ci is "none"$/,
    ],
    [() => gate(study, 'agreement=0.5', { minUnits: -1 }), /^gate: minUnits is -1; a whole number from 0/],
    [() => gate(study, 'agreement=0.5', { maxDrop: 0.1 }), /^gate: maxDrop is given without baseline$/],
    [() => gate(study, 'agreement=0.5', { baseline: report }), /^gate: baseline is given without maxDrop$/],
    [
      () => gate(study, 'agreement=0.5', any({ baseline: 'old.json', maxDrop: 0.1 })),
      /^gate: baseline is not a report; a report of/,
      TypeError,
    ],
    [
      () => gate(study, 'agreement=0.5', { baseline: ofTwo, maxDrop: 2 }),
      /^gate: maxDrop is 2; a number from 0 to 1 expected$/,
    ],
    [() => gate(report, 'agreement=0.5', { rule: 'any' }), /^gate: there is no option rule/],
    [
      () => gate(report, 'categories:positive-agreement=0.5'),
      /^gate: thresholds\[0\] is about categories, .*give the study$/,
    ],
    [() => gate(report, 'bennett-s=0.5'), /^gate: thresholds: "bennett-s=0.5" has no figure here/],
  ],
  compare: [
    [() => compare(any(undefined), study), /^compare: before is neither a study of studyOf nor a report/, TypeError],
    [() => compare(study, any({})), /^compare: after is neither/, TypeError],
    [
      () => compare(study, study, any({ pairing: 'x' })),
      /^compare: pairing is "x"; one of "auto", "paired", "text", "row", "unpaired" expected$/,
    ],
    [
      () => compare(study, study, { rule: 'ordinal' }),
      /^compare: rule is "ordinal"; a rule for sets of categories expected$/,
    ],
    [() => compare(study, study, { map: { z: 'a' } }), /^compare: map\["z"\]: there is no category "z"/],
    [() => compare(study, study, any({ map: { a: 5 } })), /^compare: map\["a"\] is 5; a text expected$/, TypeError],
    [() => compare(study, study, { map: {} }), /^compare: map is empty/],
    [() => compare(report, study, { map: { a: 'b' } }), /^compare: map is given, and a report cannot be recoded/],
    [
      () => compare(report, study, { pairing: 'paired' }),
      /^compare: pairing is "paired", and a report does not have the units/,
    ],
    [
      () =>
        compare(
          study,
          studyOf(
            [
              ['a', 'a'],
              ['b', 'a'],
            ],
            { units: ['x', 'y'] },
          ),
          { pairing: 'paired' },
        ),
      /^compare: pairing is "paired", and the rounds have no unit in common$/,
    ],
    [
      () => compare(study, study, { measures: 'bennett-s' }),
      /^compare: measures: bennett-s has no figure here; it requires/,
    ],
  ],
  revise: [
    [() => revise(any(report), { drop: 'a' }), /^revise: study is not a study/, TypeError],
    [() => revise(study, any(undefined)), /^revise: changes is undefined; an object expected$/, TypeError],
    [() => revise(study, {}), /^revise: changes has no change; merge, drop, rename, map, level or suggest expected$/],
    [() => revise(study, any({ merge: 'a+b=c' })), /^revise: merge is "a\+b=c"; an object expected$/, TypeError],
    [() => revise(study, { merge: { x: ['a', 'z'] } }), /^revise: merge\["x"\]: there is no category "z"/],
    [
      () => revise(study, { rename: { a: 'b' } }),
      /^revise: rename\["a"\] is "b", which is a category already; use merge$/,
    ],
    [() => revise(study, { drop: ['a', 'b', 'c'] }), /^revise: drop: no category is left$/],
    [() => revise(study, { map: { a: 'x' }, drop: 'b' }), /^revise: changes has map and drop; map alone expected/],
    [() => revise(study, { level: 'theme' }), /^revise: level is "theme", and there is no options.codebook/],
    [() => revise(study, { suggest: 0 }), /^revise: suggest is 0; a whole number from 1/],
    [() => revise(study, { drop: 'a' }, { rule: 'ordinal' }), /^revise: rule is "ordinal"; a rule for sets/],
    [() => revise(study, { drop: 'a' }, any({ aim: 'kappa' })), /^revise: aim is "kappa"; one of/],
    [() => revise(study, { drop: 'a' }, any({ rule: ['any'] })), /^revise: rule is a list; one of/, TypeError],
  ],
  disagreements: [
    [() => disagreements(any(null)), /^disagreements: study is not a study/, TypeError],
    [() => disagreements(study, { category: 'z' }), /^disagreements: category: there is no category "z"/],
    [() => disagreements(study, { coder: 'z' }), /^disagreements: coder: there is no coder "z"/],
    [() => disagreements(study, { top: 0 }), /^disagreements: top is 0; a whole number from 1/],
    [() => disagreements(study, any({ all: 1 })), /^disagreements: all is 1; true or false expected$/, TypeError],
    [
      () => disagreements(study, { rule: 'linear' }),
      /^disagreements: rule is "linear", which compares single categories/,
    ],
  ],
  render: [
    [() => render(any(undefined), 'json'), /^render: report is not a report of agreementReport, gate/, TypeError],
    [() => render(any(study), 'json'), /^render: report is not a report/, TypeError],
    [() => render(report, any('md')), /^render: format is "md"; one of/],
    [() => render(report, 'junit'), /^render: format is "junit"; for this report one of "table", "csv".* expected$/],
    [() => render(report, 'table', { columns: 3 }), /^render: columns is 3; a whole number from 20/],
    [() => render(report, 'csv', any({ bom: 'yes' })), /^render: bom is "yes"; true or false expected$/, TypeError],
    [() => render(report, 'csv', any({ color: true })), /^render: there is no option color; did you mean colour\?$/],
  ],
};

describe.each(Object.entries(cases))('%s refuses a wrong argument and names it', (_, list) => {
  it.each(list.map(([call, message, type]) => ({ title: String(message), call, message, type })))(
    '$title',
    ({ call, message, type }) => refuses(call, message, type),
  );
});

const JUNK: readonly unknown[] = [
  ...[null, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, '', 'x', true, [], [[]], {}, { a: 1 }, () => 1],
  ...[Symbol('s'), 10n, new Map(), Promise.resolve(1), [undefined], ['x', 5], new Date(0)],
];

const optionNames = {
  files: ['delimiter', 'encoding', 'sheets', 'coderFrom', 'onNotice'],
  arrays: ['categories', 'coders', 'units'],
  records: ['categories', 'onDuplicate'],
  tables: [
    ...['codebook', 'layout', 'unit', 'coder', 'coders', 'category', 'ignore', 'text', 'note', 'by', 'hold', 'level'],
    ...['separator', 'missing', 'blank', 'normalize', 'onDuplicate', 'where', 'byRow', 'onNotice'],
  ],
  measure: ['rule', 'uncoded', 'scale', 'coders', 'category', 'k', 'variant', 'ci', 'confidence', 'resamples', 'seed'],
  figures: ['rule', 'uncoded', 'reference', 'joint', 'ci', 'confidence', 'resamples', 'seed', 'scale', 'onResample'],
  report: ['measures', 'atLeast', 'by', 'benchmark'],
  gate: ['minUnits', 'baseline', 'maxDrop'],
  compare: ['rule', 'measures', 'uncoded', 'confidence', 'resamples', 'seed', 'pairing', 'map'],
  changes: ['merge', 'drop', 'rename', 'map', 'level', 'suggest'],
  revise: ['rule', 'measures', 'uncoded', 'confidence', 'groupings', 'seed', 'aim', 'codebook'],
  disagreements: ['rule', 'uncoded', 'scale', 'category', 'coder', 'all', 'top', 'by'],
  style: ['columns', 'colour', 'bom', 'benchmark', 'confusion'],
};

const records = [
  { unit: 1, coder: 'A', category: 'a' },
  { unit: 1, coder: 'B', category: 'a' },
];

type Options = Readonly<Record<string, unknown>>;

const withOptions: readonly (readonly [name: string, options: readonly string[], call: (options: never) => unknown])[] =
  [
    ['readTables', optionNames.files, (options) => readTables(fixture('gillard-2013'), options)],
    ['studyOf', optionNames.arrays, (options) => studyOf([['a', 'a']], options)],
    ['studyOf', optionNames.records, (options) => studyOf(records, options)],
    ['studyOf', optionNames.tables, (options) => studyOf(tables, options)],
    ...Object.entries(measures).map(
      ([name, measure]) =>
        [`measures.${name}`, optionNames.measure, (options: never) => measure(patternsOf(two), options)] as const,
    ),
    ['agreementReport', [...optionNames.figures, ...optionNames.report], (options) => agreementReport(two, options)],
    ['gate', [...optionNames.figures, ...optionNames.gate], (options) => gate(two, 'agreement=0', options)],
    ['gate', optionNames.gate, (options) => gate(ofTwo, 'agreement=0', options)],
    ['compare', optionNames.compare, (options) => compare(two, two, options)],
    ['revise', optionNames.changes, (options) => revise(study, options, { groupings: 100 })],
    ['revise', optionNames.revise, (options) => revise(study, { drop: 'a' }, options)],
    ['disagreements', optionNames.disagreements, (options) => disagreements(study, options)],
    ['render', optionNames.style, (options) => render(report, 'csv', options)],
  ];

/** Runs a call with junk: it may work, or throw an error of the library’s own that names the function. */
async function throwsNothingForeign(name: string, call: () => unknown, argument: string): Promise<void> {
  try {
    await call();
  } catch (thrown) {
    const { message, name: kind } = thrown as Error;
    if (kind === 'BadInputError') return; // tables can be read wrongly
    expect(['TypeError', 'RangeError'], message).toContain(kind);
    expect(message.startsWith(`${name}: `), `${name} ${argument}: ${message}`).toBe(true);
    expect(message, `${name} ${argument}`).toMatch(
      new RegExp(`\\b(${argument}|units|records|tables|category|coders|scale)\\b`),
    );
  }
}

describe('with any value whatever', () => {
  it.each(withOptions.map(([name, options, call]) => ({ name, options, call })))(
    '$name $options throws only errors of its own, which name it',
    async ({ name, options, call }) => {
      for (const option of options)
        for (const value of JUNK) {
          const given: Options = { [option]: value };
          await throwsNothingForeign(name, () => call(given as never), option);
        }
    },
  );

  const positional: readonly (readonly [string, string, (value: never) => unknown])[] = [
    ['readTables', 'paths', (value) => readTables(value)],
    ['studyOf', 'data', (value) => studyOf(value)],
    ['studyOf', 'options', (value) => studyOf([['a', 'a']], value)],
    ['patternsOf', 'study', (value) => patternsOf(value)],
    ...Object.entries(measures).flatMap(([name, measure]) => [
      [`measures.${name}`, 'patterns', (value: never) => measure(value)] as const,
      [`measures.${name}`, 'options', (value: never) => measure(patternsOf(two), value)] as const,
    ]),
    ['agreementReport', 'study', (value) => agreementReport(value)],
    ['agreementReport', 'options', (value) => agreementReport(two, value)],
    ['gate', 'data', (value) => gate(value, 'agreement=0')],
    ['gate', 'thresholds', (value) => gate(two, value)],
    ['gate', 'options', (value) => gate(two, 'agreement=0', value)],
    ['compare', 'before', (value) => compare(value, two)],
    ['compare', 'after', (value) => compare(two, value)],
    ['compare', 'options', (value) => compare(two, two, value)],
    ['revise', 'study', (value) => revise(value, { drop: 'a' })],
    ['revise', 'changes', (value) => revise(study, value)],
    ['revise', 'options', (value) => revise(study, { drop: 'a' }, value)],
    ['disagreements', 'study', (value) => disagreements(value)],
    ['disagreements', 'options', (value) => disagreements(study, value)],
    ['render', 'report', (value) => render(value, 'csv')],
    ['render', 'format', (value) => render(report, value)],
    ['render', 'options', (value) => render(report, 'csv', value)],
  ];

  it.each(positional.map(([name, argument, call]) => ({ name, argument, call })))(
    '$name: $argument',
    async ({ name, argument, call }) => {
      for (const value of JUNK) {
        const names = argument === 'options' || argument === 'changes' ? '(options|option|changes|scale)' : argument;
        await throwsNothingForeign(name, () => call(value as never), names);
      }
    },
  );
});

it('says of files that cannot be read where and why', async () => {
  const missing = await readTables(fixture('nothing.csv')).catch((error: unknown) => error);
  expect(missing).toMatchObject({ name: 'BadInputError', problems: [{ code: 'file-not-found' }] });
  expect((missing as Error).message).toMatch(/^the input cannot be read: .*nothing\.csv: file-not-found$/);
});

it('accepts a copy of a study, and a report that was written as JSON', () => {
  const copy = { ...two } as Study;
  expect(agreementReport(copy)).toEqual(ofTwo);
  expect(gate(JSON.parse(JSON.stringify(ofTwo)), 'agreement=0').verdict).toBe('passed');
});
