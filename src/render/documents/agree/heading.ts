import type { Report } from '../../../report/agree/schema.ts';
import { type Part, paragraph } from '../../document.ts';
import { plural } from '../../words.ts';

/** That the data were made up, if they were. */
export function constructed({ notes }: Report): Part[] {
  return notes.flatMap((note) =>
    note.code === 'constructed'
      ? [
          paragraph(
            `Constructed example (${note.example}): data made up to give the published figures, not the study’s own.`,
          ),
        ]
      : [],
  );
}

/** How many coders, units and categories there are, and what is missing. */
export function heading({ data, notes }: Report): string {
  const isCrowd = notes.some((note) => note.code === 'pairs-left-out' && note.crowd);
  const several = data.multiple ? ', any number per unit' : ', one per unit';
  const parts = [
    plural(data.coders.length, 'coder'),
    plural(data.units, 'unit'),
    `${plural(data.categories.length, 'category')}${several}`,
  ];
  const pairable =
    data.pairable === data.units || data.coders.length < 2
      ? []
      : [`${plural(data.pairable, 'unit')} coded by two or more coders`];
  const missing = data.missing === 0 || isCrowd ? [] : [`${plural(data.missing, 'coding')} missing`];
  return [...parts, ...pairable, ...missing].join('; ');
}
