import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import { ruleTitle } from '../../../rules/catalogue.ts';
import { headline, type Part, paragraph } from '../../document.ts';
import { share } from '../../figures.ts';
import { category, coder, nextStep, text } from '../../text.ts';
import { plural, policyText } from '../../words.ts';

/** On how many units the coders disagree, under which rule, and how the list is ordered. */
export function heading({ data, options, units }: DisagreementsReport): Part[] {
  const { disagreements, pairable, bothUncoded } = data;
  const part = pairable === 0 ? '' : text` (${share(disagreements / pairable)})`;
  // a name stays as it is, even at the start of a sentence
  const who = options.coder === null ? 'The coders' : text`${coder(options.coder)} and the others`;
  const on =
    options.category === null
      ? text`${who} disagree on`
      : text`${who} differ on whether “${category(options.category)}” applies to`;
  const rule = `Rule ${options.rule}: ${ruleTitle(options.rule)}.`;
  const order = units.length > 1 ? ' Lowest agreement first, then the commonest confusions.' : '';
  const uncoded =
    bothUncoded === 0
      ? ''
      : text` Left uncoded by two or more coders: ${plural(bothUncoded, 'unit')}, counted as ${policyText(options.uncoded)}${nextStep({ code: 'count-uncoded', as: [] })}.`;
  return [
    headline(text`${on} ${disagreements} of ${plural(pairable, 'unit')}${part}`),
    paragraph(text`${rule}${order}${uncoded}`, 'aside'),
  ];
}

/** Which pairs and units the confusions are counted over. */
export function confusionHeading({ data, options }: DisagreementsReport): Part[] {
  const of = options.category === null ? '' : `, “${options.category}” only`;
  const pairs = options.coder === null ? (data.coders.length * (data.coders.length - 1)) / 2 : data.coders.length - 1;
  const whose =
    options.coder === null
      ? `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of coders`
      : `${options.coder} and ${plural(pairs, 'other coder')}`;
  return [
    headline(`Which categories are confused: ${whose}, ${plural(data.pairable, 'unit')}${of}`),
    paragraph(
      'Counted once per unit and pair of coders. A category that both gave is matched with itself; each that only one gave is matched with each that only the other gave, or with nothing.',
      'aside',
    ),
  ];
}
