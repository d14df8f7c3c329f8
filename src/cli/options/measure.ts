import { measureNames } from '../../measures/catalogue.ts';
import { type Meaning, meaningsOf, measureCalled } from '../../measures/other-names.ts';
import { unitizingNames } from '../../measures/unitizing/measure.ts';
import { ownRules } from '../../rules/own.ts';
import { choiceOrNearest, InvalidValue, type Parser } from './parser.ts';

/** "cohen-kappa with --rule linear" */
export function typedMeaning({ measure, rule }: Meaning): string {
  if (rule === undefined) return measure;
  return `${measure} with ${rule === ownRules.name ? '--weights FILE' : `--rule ${rule}`}`;
}

const own = choiceOrNearest(['default', 'all', ...measureNames, ...unitizingNames]);

/** The name of a measure, "default" or "all"; or what another program calls a measure, as it was typed. */
export const measure: Parser<string, string> = {
  parse: (typed) => {
    if (measureCalled(typed) !== undefined) return typed;
    const meanings = meaningsOf(typed);
    if (meanings.length > 0)
      throw new InvalidValue(`"${typed}" may mean ${meanings.map(typedMeaning).join(', ')}; name the one you mean`);
    return own.parse(typed);
  },
  accepts: own.accepts,
};
