import { measures } from '../measures/catalogue.ts';
import type { Description, Facts } from '../measures/measure.ts';
import { rules } from '../rules/catalogue.ts';
import { weightsOf } from '../rules/weights.ts';

/** A measure as it is told of: its description, of whom it is, and under which rules it has figures. */
export interface MeasureEntry extends Description {
  readonly name: string;
  readonly scopes: readonly ('pair' | 'all')[];
  readonly byDefault: boolean;
  /** Whether it has a figure for each rule. */
  readonly ruled: boolean;
  /** Whether it is of each category alone too. */
  readonly perCategory: boolean;
}

export interface RuleEntry {
  readonly name: string;
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  readonly compares: 'sets' | 'levels';
}

/** Every measure and every rule there is. */
export interface Catalogue {
  readonly schema: 'intercoder/measures@1';
  readonly measures: readonly MeasureEntry[];
  readonly rules: readonly RuleEntry[];
}

export function catalogue(): Catalogue {
  const names = [...new Set(measures.map(({ name }) => name))];
  return {
    schema: 'intercoder/measures@1',
    measures: names.map((name) => {
      const own = measures.filter((measure) => measure.name === name);
      const [{ about, ruled }] = own as [(typeof own)[number]];
      return {
        name,
        ...about,
        scopes: own.map(({ scope }) => scope),
        byDefault: own.some(({ byDefault }) => byDefault),
        ruled,
        perCategory: own.some((measure) => measure.applies(ONE_CATEGORY, EXACT)),
      };
    }),
    rules: Object.values(rules).map(({ name, title, formula, source, compares }) => ({
      name,
      title,
      formula,
      source,
      compares,
    })),
  };
}

const ONE_CATEGORY: Facts = { coders: 3, categories: 2, multiple: false, alone: true, missing: false, atLeast: [] };
const EXACT = weightsOf(rules.exact, { codings: [], categories: ['not applied', 'applied'] });
