import { measureNames } from '../../measures/catalogue.ts';
import { meaningsOf, measureCalled } from '../../measures/other-names.ts';
import { choiceOrNearest, InvalidValue, type Parser } from './parser.ts';

const own = choiceOrNearest(['default', 'all', ...measureNames]);

/** The name of a measure, "default" or "all"; or what another program calls a measure, as it was typed. */
export const measure: Parser<string, string> = {
  parse: (typed) => {
    if (measureCalled(typed) !== undefined) return typed;
    const meanings = meaningsOf(typed);
    if (meanings.length > 0)
      throw new InvalidValue(`"${typed}" may mean ${meanings.join(', ')}; name the one you mean`);
    return own.parse(typed);
  },
  accepts: own.accepts,
};
