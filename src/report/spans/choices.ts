import { meanAgreement } from '../../measures/agreement/mean-agreement.ts';
import { krippendorffAlpha } from '../../measures/alpha/krippendorff-alpha.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import type { MarkedFacts, UnitChoice } from '../../problems.ts';
import { rules } from '../../rules/catalogue.ts';
import { weightsOf } from '../../rules/weights.ts';
import type { Study } from '../../study/study.ts';
import type { MarkedTextsReport } from './schema.ts';

/** What each choice of a unit would give: how many units, and how far the coders agree on them. */
export function choicesOf(
  studies: readonly { readonly unit: string; readonly title: string; readonly study: Study }[],
): UnitChoice[] {
  return studies.map(({ unit, title, study }) => {
    const patterns = patternsOf(study);
    const [any, exact] = [rules.any, rules.exact].map((rule) => weightsOf(rule, patterns));
    return {
      unit,
      title,
      units: study.unitCount,
      any: meanAgreement(patterns, any!).value,
      exact: meanAgreement(patterns, exact!).value,
      alpha: krippendorffAlpha(patterns, exact!).value,
    };
  });
}

/** What is in marked texts, and what each choice of a unit would give. */
export function markedTextsReport(choices: readonly UnitChoice[], facts: MarkedFacts): MarkedTextsReport {
  const { documents, characters, coders, categories, marks, unsaid } = facts;
  return {
    schema: 'intercoder/marked-texts@1',
    ...{ documents, characters, coders: [...coders], categories: [...categories], marks, unsaid },
    choices: choices.map(({ unit, units, any, exact, alpha }) => ({ unit, units, any, exact, alpha })),
  };
}
