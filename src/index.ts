/** The library: what can be imported from 'intercoder'. No function here touches the terminal; only `readTables` touches files. */

export type { UncodedPolicy } from './codings/coding.ts';
export { type Figure, type MeasureFunction, type MeasureOptions, type Measures, measures } from './library/measures.ts';
export { type AnyReport, type RenderStyle, render } from './library/render.ts';
export {
  agreementReport,
  type Changes,
  type ComparisonOptions,
  compare,
  type DisagreementsOptions,
  disagreements,
  type FigureOptions,
  type GateOptions,
  gate,
  type MapOfCategories,
  type ReportOptions,
  type RevisionOptions,
  revise,
} from './library/reports.ts';
export { ownRule, type RuleOption } from './library/rules.ts';
export {
  type ArrayOptions,
  type CategoryName,
  type CodingRecord,
  type FileOptions,
  type Given,
  patternsOf,
  type RecordOptions,
  readTables,
  type StudyPatterns,
  studyOf,
  type TableOptions,
  variablesOf,
} from './library/studies.ts';
export { tablesOf, type WrittenLayoutName, type WrittenTables } from './library/tables.ts';
export type { MeasureName } from './measures/catalogue.ts';
export type { Coefficient, Reason } from './measures/coefficient.ts';
export type { Interval, Uncertainty } from './measures/intervals/interval.ts';
export type { Description } from './measures/measure.ts';
export type { Test } from './measures/tests/test.ts';
export type { Notice } from './notices.ts';
export type { Patterns } from './patterns/patterns.ts';
export { BadInputError, type Problem } from './problems.ts';
export type { Table } from './read/table.ts';
export type { FormatName } from './render/formats/list.ts';
export type { Report, Result } from './report/agree/schema.ts';
export type { Comparison } from './report/compare/schema.ts';
export type { DisagreementsReport } from './report/disagreements/schema.ts';
export type { Gate } from './report/gate/schema.ts';
export type { Revision } from './report/revise/schema.ts';
export { type NamedRule, type RuleName, rules } from './rules/catalogue.ts';
export type { Rule } from './rules/rule.ts';
export type { Scale } from './rules/weights.ts';
export type { Study, Units } from './study/study.ts';
