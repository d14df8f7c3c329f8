import { KRIPPENDORFF } from '../../measures/benchmarks.ts';
import type { Report, Result, Usage } from '../../report/agree/schema.ts';
import { isGraded } from '../../rules/catalogue.ts';
import { find, meanText, pairsByAgreement } from '../documents/select.ts';
import { decimal, figureText, hasWidth, interval, percent, range } from '../figures.ts';
import { escaped, isolated as name } from '../formats/page-text.ts';
import { capital, numberWord, plural } from '../words.ts';
import { alphaOnConvention, bar, dotAndInterval, scaleOfShares, skyline, strip } from './pictures.ts';

/** With more pairs, only the weakest have a row. */
const MAX_PAIRS = 12;

const MAX_CATEGORIES = 15;

const MAX_CONFUSIONS = 20;

/** What the page of a report shows in pictures, above its tables: every figure in it is one of the report. */
export function agreementSections(report: Report): string {
  return [convention(report), pairs(report), categories(report), confusions(report), units(report)]
    .filter((one) => one !== '')
    .join('\n');
}

/** Alpha on Krippendorff's convention, below the headline. */
function convention({ overview: { alpha } }: Report): string {
  if (alpha === null || alpha.value === null) return '';
  const likely = hasWidth(alpha.ci) ? ` (${figureText(interval('coefficient', alpha.ci))})` : '';
  return `<figure class="convention">
<figcaption>Krippendorff’s alpha ${decimal(alpha.value)}${likely}</figcaption>
${alphaOnConvention(alpha.value, alpha.ci, KRIPPENDORFF)}
</figure>`;
}

function section(id: string, heading: string, body: string, note = ''): string {
  return `<section id="${id}">
<h2>${heading}</h2>
${body}${note === '' ? '' : `\n<p class="aside">${note}</p>`}
</section>`;
}

interface Row {
  readonly name: string;
  readonly result: Result;
  readonly isLead: boolean;
}

/** A row for all coders and for each pair, the weakest first. */
function pairs(report: Report): string {
  const { overview, data, options } = report;
  const { headline } = overview;
  if (headline === null) return '';
  const all = pairsByAgreement(report, headline.rule);
  const known = all.flatMap(({ result }) => result.value ?? []);
  const shown = data.coders.length === 2 ? [] : all.slice(0, Math.min(MAX_PAIRS, known.length));
  const rows: Row[] = [
    ...(headline.value === null ? [] : [{ name: whose(report, headline), result: headline, isLead: true }]),
    ...shown.map(({ coders, result }) => ({ name: coders.map(name).join(' – '), result, isLead: false })),
  ];
  if (rows.length === 0) return '';
  const agreement = figureText(range('share', known.length > 0 ? known : [headline.value!]));
  const rest = data.coders.length === 2 ? 0 : all.length - shown.length;
  const left = rest === 0 ? '' : ` ${plural(rest, 'more pair')} ${rest === 1 ? 'is' : 'are'} in the tables.`;
  const lines = rows.map(
    ({ name: who, result, isLead }) => `<tr${isLead ? ' class="lead"' : ''}><th scope="row">${who}</th>
<td class="drawn">${dotAndInterval({ value: result.value!, ci: result.ci, expected: result.expected }, { isLead })}</td>
<td class="figure">${percent(result.value)}</td><td class="figure" data-label="units">${result.agreed === null ? result.units : `${result.agreed} of ${result.units}`}</td><td class="figure" data-label="beyond chance">${decimal(result.corrected)}</td></tr>`,
  );
  return section(
    'pairs',
    isGraded(headline.rule!)
      ? `Mean agreement of two coders: ${agreement}`
      : `Two coders agree on ${agreement} of the units`,
    `<table class="pictures">
<thead><tr><td></td><th scope="col" class="drawn" aria-label="agreement, its likely range and the same by chance">${scaleOfShares()}</th><th scope="col" class="figure">agree</th><th scope="col" class="figure">units</th><th scope="col" class="figure">beyond chance</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`,
    `The dot is the agreement, the line its likely range (${percent(options.confidence)} interval), the tick what dealing out the same categories to the units at random would give. Beyond chance: 0 is as often as by chance, 1 is always.${left}`,
  );
}

function whose(report: Report, { measure, rule }: Result): string {
  const coders = report.data.coders.length;
  if (coders === 2) return 'Both coders';
  return capital(measure === 'joint-agreement' ? `all ${numberWord(coders)}` : meanText(report, rule!));
}

/** A row for each of the weakest categories. */
function categories(report: Report): string {
  const { overview, usage, data } = report;
  const shown = overview.weakest
    .slice(0, MAX_CATEGORIES)
    .flatMap((category) => usage.filter((use) => use.category === category));
  const [first] = shown;
  if (first === undefined || data.categories.length < 2) return '';
  const coders = data.coders.length;
  const most = Math.max(...shown.map(anybody));
  const lines = shown.map((use) => categoryRow(report, use, most)).join('\n');
  const everybody = coders === 2 ? 'both' : 'all';
  const byAll = first.all === 0 ? `never by ${everybody}` : `to ${first.all} by ${everybody}`;
  const rest = overview.weakest.length - shown.length;
  return section(
    'categories',
    `Weakest category: ${name(first.category)}, given to ${plural(anybody(first), 'unit')} and ${byAll}`,
    `<table class="pictures">
<thead><tr><td></td><th scope="col">units that anybody gave it</th><th scope="col" class="figure">by ${everybody}</th><th scope="col" class="drawn" aria-label="positive agreement and its likely range">${scaleOfShares()}</th><th scope="col" class="figure">positive</th><th scope="col">most often confused with</th><th scope="col" class="figure">times</th></tr></thead>
<tbody>
${lines}
</tbody>
</table>`,
    `Each column of the first picture is a unit, as high as the share of the coders who gave it the category; a blue one has all of them. The second picture is positive agreement over all pairs with its likely range: if one coder gives the category, does another give it, too?${rest > 0 ? ` ${plural(rest, 'more category')} with more agreement are in the tables.` : ''}`,
  );
}

/** To how many units anybody gave the category. */
function anybody({ given }: Usage): number {
  return given.reduce((sum, units) => sum + units, 0);
}

function categoryRow(report: Report, use: Usage, most: number): string {
  const coders = report.data.coders.length;
  const positive = find(report, { measure: 'positive-agreement', category: use.category });
  const [confused] = use.confusedWith;
  const drawn = positive?.value == null ? '' : dotAndInterval({ value: positive.value, ci: positive.ci });
  return `<tr><th scope="row">${name(use.category)}</th><td>${skyline(use.given, coders, most)}</td><td class="figure" data-label="by ${coders === 2 ? 'both' : 'all'}">${use.given[coders - 1] ?? 0} of ${anybody(use)}</td>
<td class="drawn">${drawn}</td><td class="figure" data-label="positive">${positive === undefined ? '' : percent(positive.value)}</td>${confused === undefined ? '<td></td><td></td>' : `<td data-label="confused with">${name(confused.category)}</td><td class="figure" data-label="times">${confused.times}</td>`}</tr>`;
}

/** The commonest confusions as bars. */
function confusions({ overview: { confusions: all } }: Report): string {
  const between = all.filter(({ categories: [, other] }) => other !== null).slice(0, MAX_CONFUSIONS);
  const [first] = between;
  if (first === undefined) return '';
  const lines = between.map(({ categories: [one, other], times }) => {
    const share = times / first.times;
    return `<tr><td class="figure">${times}</td><td class="bar">${bar(share, Math.max(1, Math.ceil(share * 4)))}</td><th scope="row">${name(one)} / ${name(other!)}</th></tr>`;
  });
  return section(
    'confusions',
    `Most often confused: ${name(first.categories[0])} and ${name(first.categories[1]!)}, ${plural(first.times, 'time')}`,
    `<table class="pictures confusions">
<thead><tr><th scope="col" class="figure">times</th><td></td><th scope="col">categories</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`,
    'How often one coder gave the one category where another gave the other, over all pairs of coders.',
  );
}

/** A row for each coder, a column for each unit, the units with the least agreement first. */
function units({ overview, data }: Report): string {
  const { units: columns, toTalkOver } = overview;
  if (columns === null || data.coders.length < 2) return '';
  const total = columns.columns.reduce((sum, column) => sum + column.units, 0);
  const odd = new Map(columns.oddOneOut.map(({ coder, units: number }) => [coder, number]));
  const names = columns.oddOneOut.length > 0 ? columns.oddOneOut.map(({ coder }) => coder) : [...data.coders].sort();
  const lines = names.map((coder, i) => {
    const cells = columns.columns.map((column) => {
      const given = column.agrees.filter((others) => others !== null).length;
      const others = column.agrees[i] ?? null;
      return { units: column.units, shade: shadeOf(others, given), isUncoded: column.uncoded[i] ?? false };
    });
    const times = odd.get(coder);
    return `<tr><th scope="row">${name(coder)}</th><td class="drawn">${strip(cells, total)}</td><td class="figure"${times === undefined ? '' : ' data-label="odd one out"'}>${times ?? ''}</td></tr>`;
  });
  const agreed = total - toTalkOver;
  return section(
    'units',
    `On ${plural(agreed, 'unit')} no two coders disagree; ${toTalkOver} ${toTalkOver === 1 ? 'is' : 'are'} to talk over`,
    `<table class="pictures strip">
<thead><tr><td></td><th scope="col">units, those with the least agreement first</th><th scope="col" class="figure">${odd.size > 0 ? 'odd one out' : ''}</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`,
    'Dark: agrees with no other coder on this unit; lighter: with some; blue: with all. A dot: the coder gave no category; empty: not coded. Odd one out: all others agree, and this coder agrees with none of them.',
  );
}

function shadeOf(others: number | null, given: number): string {
  if (others === null || given < 2) return 'missing';
  if (others === given - 1) return 'agrees';
  return others === 0 ? 'alone' : 'partly';
}

/** Each sheet with the beginning of its SHA-256, and the program. */
export function madeFrom({ data, tool }: Report): string {
  const rows = data.sources.map(
    ({ path, rows: number, sha256 }) =>
      `<tr><th scope="row">${escaped(path)}</th><td class="figure">${plural(number, 'row')}</td><td><code>${escaped(sha256.slice(0, 8))}…</code></td></tr>`,
  );
  return `<p class="aside">Intercoder ${escaped(tool.version)}. The characters are the beginning of each sheet’s SHA-256.</p>
<table>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}
