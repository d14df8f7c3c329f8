import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import { type Part, paragraph } from '../../document.ts';
import { percent, plural, policyText, ruleText } from '../../words.ts';

/** How many units the coders disagree on, by which rule, and how the list is ordered. */
export function heading({ data, options, units }: DisagreementsReport): Part[] {
  const { disagreements, pairable, bothUncoded } = data;
  const share = pairable === 0 ? '' : ` (${percent(disagreements / pairable)})`;
  const whom = options.coder === null ? 'the coders' : `${options.coder} and the others`;
  const on =
    options.category === null ? `${whom} disagree on` : `${whom} differ on whether “${options.category}” applies to`;
  const rule = `Rule ${options.rule}: ${ruleText(options.rule)}.`;
  const order = units.length > 1 ? ' Lowest agreement first, then the commonest confusions.' : '';
  const uncoded =
    bothUncoded === 0
      ? ''
      : ` ${plural(bothUncoded, 'unit')} that two coders or more left uncoded: counted as ${policyText(options.uncoded)} (--uncoded).`;
  return [
    paragraph(capital(`${on} ${disagreements} of ${plural(pairable, 'unit')}${share}`), 'heading'),
    paragraph(`${rule}${order}${uncoded}`, 'aside'),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Over which pairs and units categories are confused. */
export function confusionHeading({ data, options }: DisagreementsReport): Part[] {
  const of = options.category === null ? '' : `, “${options.category}” only`;
  const pairs = options.coder === null ? (data.coders.length * (data.coders.length - 1)) / 2 : data.coders.length - 1;
  const whose =
    options.coder === null
      ? `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of coders`
      : `${options.coder} and ${plural(pairs, 'other coder')}`;
  return [
    paragraph(
      `Which categories are given where another coder gave which: ${whose}, ${plural(data.pairable, 'unit')}${of}`,
      'heading',
    ),
    paragraph(
      'Counted once a unit and pair of coders. A category that both gave stands against itself; each that only one gave stands against each that only the other gave, or against nothing.',
      'aside',
    ),
  ];
}
