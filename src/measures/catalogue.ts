import { assignmentAgreementMeasure } from './agreement/assignment-agreement.ts';
import { holstiMeasure } from './agreement/holsti.ts';
import { jointAgreementMeasure } from './agreement/joint-agreement.ts';
import { meanAgreementMeasure } from './agreement/mean-agreement.ts';
import { pairAgreementMeasure } from './agreement/pair-agreement.ts';
import { krippendorffAlphaMeasure } from './alpha/krippendorff-alpha.ts';
import {
  negativeAgreementOfAll,
  negativeAgreementOfPair,
  positiveAgreementOfAll,
  positiveAgreementOfPair,
  specificAgreementOfAll,
} from './categories/specific-agreement.ts';
import { biasIndexMeasure, pabakMeasure, prevalenceIndexMeasure } from './categories/two-by-two.ts';
import { iccA1Measure, iccAkMeasure } from './intraclass/absolute-agreement.ts';
import { iccC1Measure, iccCkMeasure } from './intraclass/consistency.ts';
import { icc1kMeasure, icc1Measure } from './intraclass/one-way.ts';
import { bennettSMeasure } from './kappa/bennett-s.ts';
import { brennanPredigerMeasure } from './kappa/brennan-prediger.ts';
import { cohenKappaMeasure } from './kappa/cohen-kappa.ts';
import { cohenKappaMaxMeasure } from './kappa/cohen-kappa-max.ts';
import { congerKappaMeasure } from './kappa/conger-kappa.ts';
import { fleissCuzickKappaMeasure } from './kappa/fleiss-cuzick-kappa.ts';
import { fleissKappaMeasure } from './kappa/fleiss-kappa.ts';
import { gwetAcMeasure } from './kappa/gwet-ac.ts';
import { hubertKappaMeasure } from './kappa/hubert-kappa.ts';
import { lightKappaMeasure } from './kappa/light-kappa.ts';
import { mezzichKappaMeasure } from './kappa/mezzich-kappa.ts';
import { randolphKappaMeasure } from './kappa/randolph-kappa.ts';
import { scottPiMeasure } from './kappa/scott-pi.ts';
import { kendallWMeasure } from './kendall-w.ts';
import type { GroupMeasure, Kind, Measure, PairMeasure } from './measure.ts';

/** Every measure of two coders. To add one, write its file and list it here. */
const ofPairs = [
  pairAgreementMeasure,
  cohenKappaMeasure,
  cohenKappaMaxMeasure,
  scottPiMeasure,
  bennettSMeasure,
  holstiMeasure,
  positiveAgreementOfPair,
  negativeAgreementOfPair,
  prevalenceIndexMeasure,
  biasIndexMeasure,
  pabakMeasure,
] as const;

/** Every measure of all coders. To add one, write its file and list it here. */
const ofAllCoders = [
  meanAgreementMeasure,
  jointAgreementMeasure,
  assignmentAgreementMeasure,
  krippendorffAlphaMeasure,
  fleissKappaMeasure,
  fleissCuzickKappaMeasure,
  congerKappaMeasure,
  hubertKappaMeasure,
  lightKappaMeasure,
  gwetAcMeasure,
  brennanPredigerMeasure,
  randolphKappaMeasure,
  mezzichKappaMeasure,
  kendallWMeasure,
  icc1Measure,
  iccA1Measure,
  iccC1Measure,
  icc1kMeasure,
  iccAkMeasure,
  iccCkMeasure,
  positiveAgreementOfAll,
  negativeAgreementOfAll,
  specificAgreementOfAll,
] as const;

export const pairMeasures: readonly PairMeasure[] = ofPairs;

export const groupMeasures: readonly GroupMeasure[] = ofAllCoders;

export type MeasureName = (typeof ofPairs | typeof ofAllCoders)[number]['name'];

export const measures: readonly Measure[] = [...pairMeasures, ...groupMeasures];

export const measureNames: readonly string[] = [...new Set(measures.map(({ name }) => name))];

/** The measures that count units on which at least k coders agree. */
export const measuresOfAtLeast: readonly string[] = groupMeasures.flatMap(({ name, ofAtLeast }) =>
  ofAtLeast ? [name] : [],
);

const byName: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.name, measure]));

/** What a measure is called in tables and sentences; an unknown name stays as it is. */
export function measureLabel(name: string): string {
  const measure = byName.get(name);
  return measure?.label ?? measure?.about.title ?? name;
}

/** What a measure's figures say; measures with the same name are of the same kind. */
export function kindOf(name: string): Kind | undefined {
  return byName.get(name)?.kind;
}

/** Whether a measure's figures are shares, shown in percent. */
export function isShare(name: string): boolean {
  const kind = kindOf(name);
  return kind === 'agreement' || kind === 'share';
}
