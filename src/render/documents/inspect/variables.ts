import type { VariableInspection, VariablesInspection } from '../../../report/inspect/variables-schema.ts';
import { headline, type Part, paragraph, table } from '../../document.ts';
import { count } from '../../figures.ts';
import { nextStep, text } from '../../text.ts';
import { visible } from '../../visible.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { sheetsTable } from './document.ts';
import { BLANK, readingParts } from './reading.ts';

/** How sheets with several variables were read. */
export function variablesInspectionDocument(report: VariablesInspection): DocumentOf<'inspect'> {
  return {
    title: 'intercoder inspect',
    report,
    parts: () => partsOf(report),
    names: { coders: report.coders },
  };
}

function partsOf({ variables, coders, units, ...all }: VariablesInspection): Part[] {
  const [first] = variables as [VariableInspection];
  const whoCoded = coders.length === 0 ? '' : `${plural(coders.length, 'coder')}, `;
  return [
    headline(
      `${plural(all.sheets.length, 'sheet')} read as ${all.layout}; ${whoCoded}${plural(units, 'unit')}, ${plural(variables.length, 'variable')}`,
    ),
    ...readingParts({ ...first, ...all, units, nearDuplicates: nearDuplicates(variables) }),
    ...otherBlanks(variables, first),
    sheetsTable(all.sheets),
    table(
      'Variables',
      ['', 'coded', 'of these uncoded', 'missing', 'categories'],
      variables.map(({ variable, coders: own, categories }) => [
        variable,
        ...(['coded', 'uncoded', 'missing'] as const).map((what) =>
          count(own.reduce((sum, one) => sum + one[what], 0)),
        ),
        count(categories.length),
      ]),
      { keepsNames: true },
    ),
    paragraph(
      text`What coders and categories of one variable there are${nextStep({ code: 'one-variable', variable: first.variable })}.`,
      'aside',
    ),
  ];
}

/** Of all variables, those that some of them share once. */
function nearDuplicates(variables: readonly VariableInspection[]): VariableInspection['nearDuplicates'] {
  const all = variables.flatMap(({ nearDuplicates: own }) => own);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** In which variables a blank cell means something else than in the first one. */
function otherBlanks(variables: readonly VariableInspection[], { reading }: VariableInspection): Part[] {
  const others = variables.filter((one) => one.reading !== null && one.reading.blank !== reading?.blank);
  if (others.length === 0) return [];
  const names = others.map(({ variable }) => `"${visible(variable)}"`).join(', ');
  return [paragraph(`In ${names} a blank cell means ${BLANK[others[0]!.reading!.blank]}.`)];
}
