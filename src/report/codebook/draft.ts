import { MISSING } from '../../codings/coding.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import type { Study } from '../../study/study.ts';
import type { CodebookDraft } from './schema.ts';
import { usesOf } from './use.ts';

/** A codebook of what occurs in the sheets, with definitions to fill in. */
export function codebookDraft(data: Study, version: string): CodebookDraft {
  const uses = usesOf(patternsOf(data), data.coderOrder);
  const examples = exampleUnits(data);
  return {
    schema: 'intercoder/codebook-draft@1',
    tool: { name: 'intercoder', version },
    command: 'codebook',
    categories: data.categories.map((category, position) => {
      const { applied } = uses[position]!;
      const example = examples[position];
      return {
        category,
        times: applied.reduce((sum, { units }) => sum + units, 0),
        coders: applied.filter(({ units }) => units > 0).length,
        example: example === undefined ? null : shortened(data.texts.get(example)!),
      };
    }),
    sheets: {
      coders: [...data.coderOrder],
      units: data.unitCount,
      sources: data.tables.map(({ source }) => source),
    },
  };
}

/** Of each category the first unit with a text to which most coders applied it; none if units have no texts. */
function exampleUnits({ units, unitCount, categories, codings, texts }: Study): readonly (number | undefined)[] {
  const best = categories.map(() => ({ unit: undefined as number | undefined, coders: 0 }));
  if (units === undefined) return [];
  for (let unit = 0; unit < unitCount; unit += 1) {
    const given = new Map<number, number>();
    for (const cell of units.cells(unit))
      if (cell !== MISSING) for (const category of codings[cell]!) given.set(category, (given.get(category) ?? 0) + 1);
    for (const [category, coders] of given) {
      if (coders <= best[category]!.coders || texts.get(unit) === undefined) continue;
      best[category] = { unit, coders };
    }
  }
  return best.map(({ unit }) => unit);
}

const LONGEST_EXAMPLE = 200;

/** As much of a text as fits into a cell. */
function shortened(text: string): string {
  const signs = [...text];
  return signs.length <= LONGEST_EXAMPLE
    ? text
    : `${signs
        .slice(0, LONGEST_EXAMPLE - 1)
        .join('')
        .trimEnd()}…`;
}
