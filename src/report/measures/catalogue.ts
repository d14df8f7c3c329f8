import { measures } from '../../measures/catalogue.ts';
import type { Facts } from '../../measures/measure.ts';
import { unitizingMeasures } from '../../measures/unitizing/catalogue.ts';
import { describedRules, rules } from '../../rules/catalogue.ts';
import { weightsOf } from '../../rules/weights.ts';
import type { Catalogue, MeasureEntry } from './schema.ts';

/** Every measure and every rule there is. */
export function catalogue(): Catalogue {
  const names = [...new Set(measures.map(({ name }) => name))];
  return {
    schema: 'intercoder/measures@1',
    measures: [...names.map(entryOf), ...ofMarks()],
    rules: describedRules.map(({ name, title, formula, source, compares }) => ({
      name,
      title,
      formula,
      source,
      compares,
    })),
  };
}

function entryOf(name: string): MeasureEntry {
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
}

/** Those of marked texts themselves, without units. */
function ofMarks(): MeasureEntry[] {
  return unitizingMeasures.map(({ name, about, isDrawn, isOfPairs }) => ({
    name,
    ...about,
    scopes: [isOfPairs ? 'pair' : 'all'],
    byDefault: false,
    ruled: false,
    perCategory: !isDrawn,
  }));
}

const ONE_CATEGORY: Facts = {
  coders: 3,
  categories: 2,
  multiple: false,
  alone: true,
  missing: false,
  ordered: false,
  numeric: false,
  atLeast: [],
};

const EXACT = weightsOf(rules.exact, { codings: [], categories: ['not applied', 'applied'] });
