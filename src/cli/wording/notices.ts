import type { Notice } from '../../notices.ts';
import { isRewritten } from '../../render/sheets/cells.ts';
import { plural } from '../../render/words.ts';
import { layoutNamed } from '../../study/layouts/list.ts';
import { patterns } from '../../study/layouts/patterns.ts';
import { formatNoticeText } from './format-notices.ts';
import { list, positionText, quote, quoteApart } from './text.ts';

const EXAMPLES = 3;

/** What may keep blank sheets from being read back as they were handed out: names that spreadsheet programs change when they save. */
export function rewrittenUnits(units: readonly string[]): Notice[] {
  return counted('units-rewritten', units.filter(isRewritten));
}

/** Units that are to be left out, but are not there: under the name they have in the list they may be drawn again. */
export function unknownExcluded(excluded: ReadonlySet<string>, listed: readonly string[]): Notice[] {
  const known = new Set(listed);
  return counted(
    'unknown-excluded',
    [...excluded].filter((unit) => unit !== '' && !known.has(unit)),
  );
}

function counted(code: 'units-rewritten' | 'unknown-excluded', units: readonly string[]): Notice[] {
  return units.length === 0 ? [] : [{ code, units: units.length, examples: units.slice(0, EXAMPLES) }];
}

/** One line of what was guessed, changed or left out, with the option that changes it. */
export function noticeText(notice: Notice): string {
  const { kind, text } = words(notice);
  return `${kind}: ${text}\n`;
}

type Words = { readonly kind: 'note' | 'warning'; readonly text: string };

/** "12 codes rolled up to 3 themes (--level)" */
function rolledUp({ level, held, from, to, without }: Extract<Notice, { code: 'rolled-up' }>): string {
  const what = held === 'codes' ? plural(from, 'code') : plural(from, 'category');
  const rest =
    without.length === 0
      ? ''
      : `; it names none for ${list(without, 6)}, which ${without.length === 1 ? 'stays as it is' : 'stay as they are'}`;
  return `${what} rolled up to ${plural(to, level)} by the codebook (--level ${level})${rest}`;
}

const note = (text: string): Words => ({ kind: 'note', text });

const warning = (text: string): Words => ({ kind: 'warning', text });

function words(notice: Notice): Words {
  switch (notice.code) {
    case 'read-as':
      return note(readAs(notice));
    case 'read-as-patterns':
      return note(
        `${plural(notice.sheets, 'sheet')} read as ${layoutTitle(patterns.name)}: ${plural(notice.patterns, 'pattern')} of ${plural(notice.units, 'unit')} (--layout)`,
      );
    case 'held-names':
      return note(
        notice.held === 'codes'
          ? 'the sheets are taken to hold codes of the codebook (--hold categories)'
          : 'the sheets are taken to hold categories of the codebook, not its codes (--hold codes)',
      );
    case 'rolled-up':
      return note(rolledUp(notice));
    case 'columns-ignored':
      return note(
        `ignored as requested: ${notice.columns.length === 1 ? 'column' : 'columns'} ${list(notice.columns)} (--ignore)`,
      );
    case 'separator-guessed':
      return note(
        `${plural(notice.cells, 'cell')} split at ${separatorName(notice.separator)} (--separator none keeps them whole)`,
      );
    case 'separator-unused':
      return warning(
        `${plural(notice.cells, 'cell')} ${notice.cells === 1 ? 'holds' : 'hold'} ${separatorName(notice.separator)} and ${notice.cells === 1 ? 'was' : 'were'} kept whole (--separator splits them)`,
      );
    case 'not-a-coder':
      return note(
        `${notice.kind} ${notice.kind === 'file' ? notice.name : quote(notice.name)} holds what was agreed on, not a coder’s codings; left out (--coders takes it in)`,
      );
    case 'blanks':
      return notice.read === 'missing'
        ? note(
            `${plural(notice.cells, 'blank cell')} read as missing: the coder did not code the unit (--blank uncoded)`,
          )
        : note(
            `${plural(notice.cells, 'blank cell')} read as uncoded: the coder applied no category (--blank missing)`,
          );
    case 'all-blank':
      return warning(
        `${quote(notice.coder)} left every unit blank (${notice.units}), which is read as uncoded; if ${quote(notice.coder)} has not coded yet, say --blank missing, or leave the coder out`,
      );
    case 'blank-at-the-end':
      return warning(
        `${quote(notice.coder)} left the last ${plural(notice.units, 'unit')} blank, which are read as uncoded; if ${quote(notice.coder)} has not coded them yet, say --blank missing, or delete their rows`,
      );
    case 'missing-tokens':
      return note(`${plural(notice.cells, 'cell')} with ${list(notice.tokens)} read as missing`);
    case 'looks-missing':
      return warning(
        notice.isToken
          ? `${quote(notice.found)} stands beside categories in ${plural(notice.cells, 'cell')} and is read as one; --missing is of whole cells: correct these`
          : `${quote(notice.found)} is read as a category (${plural(notice.cells, 'cell')}); --missing ${notice.found} reads it as missing`,
      );
    case 'trimmed':
      return note(
        `spaces around the text of ${plural(notice.cells, 'cell')} were left out (--normalize none keeps them)`,
      );
    case 'spellings-unified':
      return note(
        `read as one category: ${notice.examples
          .slice(0, 5)
          .map(([from, to]) => `${quote(from)} and ${quote(to)}`)
          .join(', ')}`,
      );
    case 'near-duplicate':
      if (notice.of === 'coder')
        return warning(
          `coders ${quoteApart(notice.names[0])} and ${quoteApart(notice.names[1])} differ in case, spaces, hyphens or underscores only; if they are one, give their rows or sheets one name`,
        );
      return notice.of === 'unit'
        ? warning(
            `units ${quoteApart(notice.names[0])} and ${quoteApart(notice.names[1])} differ in case, spaces, hyphens or zeros only, and have one coder each`,
          )
        : warning(
            `categories ${quoteApart(notice.names[0])} and ${quoteApart(notice.names[1])} may be one${usedBy(notice.coders)}; correct the sheet, or declare both in a codebook`,
          );
    case 'same-sheet':
      return warning(
        `${notice.files.map((file) => positionText({ file })).join(' and ')} are the same, cell by cell; if one is a copy of the other, leave it out: two coders who agree on everything raise every figure`,
      );
    case 'near-new-category':
      return warning(
        `the new category ${quote(notice.found)} is named nearly as ${quote(notice.existing)}, which is another one; to make them one, name it ${quote(notice.existing)}`,
      );
    case 'texts-differ':
      return warning(
        `${plural(notice.units, 'unit')} ${notice.units === 1 ? 'has another text' : 'have other texts'} in one row than in another, first ${quote(notice.unit)} at ${positionText(notice.first)}; check that no rows were mixed up`,
      );
    case 'files-left-out':
      return note(
        `${notice.folder}: ${list(notice.files, 6)} not read; sheets are CSV, Excel, OpenDocument and JSON files, and archives of these`,
      );
    case 'codebook-left-out':
      return note(
        `${notice.path} is taken for a codebook, not for a sheet, and not used (--codebook ${notice.path} uses it)`,
      );
    case 'map-left-out':
      return note(`${notice.path} is taken for a map of categories, not for a sheet`);
    case 'report-left-out':
      return note(`${notice.path} is a report that intercoder wrote, not a sheet; left out`);
    case 'duplicates-resolved':
      return note(
        `${plural(notice.codings, 'further coding')} of a unit by the same coder: ${HOW[notice.how]} (--on-duplicate)`,
      );
    case 'duplicate-header':
      return warning(
        `${notice.file}: ${notice.numbers.length} columns are named ${quote(notice.name)} (${notice.numbers.map((n) => `#${n}`).join(', ')})`,
      );
    case 'dropped-blank':
      return note(
        `${notice.file}: left out ${[notice.rows > 0 ? plural(notice.rows, 'blank row') : '', notice.columns > 0 ? plural(notice.columns, 'blank column') : ''].filter(Boolean).join(' and ')}`,
      );
    case 'rows-without-unit':
      return note(
        `${plural(notice.rows, 'row')} without unit and category left out, first at ${positionText(notice.first)}`,
      );
    case 'rows-left-out':
      return note(`${plural(notice.rows, 'row')} left out that do not have ${notice.condition}`);
    case 'sheet-left-out':
      return warning(
        `no row of ${positionText(notice.at)} has ${notice.condition}${notice.values.length > 0 ? `; there the column holds ${list(notice.values)}` : ''}`,
      );
    case 'coders-left-out':
      return note(`coders left out because --coders does not name them: ${list(notice.coders)}`);
    case 'coded-nothing':
      return warning(`no coding by ${list(notice.coders)}`);
    case 'single-coded':
      return note(`${plural(notice.units, 'unit')} coded by one coder only${named(notice)}`);
    case 'units-rewritten':
      return warning(
        `spreadsheet programs would change ${plural(notice.units, 'unit')} when they save a sheet (007 to 7, 1.10 to 1.1, 1-2 to a date): ${list(notice.examples)}${more(notice)}; open it with the column "unit" as text (Excel: Data, From Text/CSV, do not detect data types), or give the units names with a letter in front`,
      );
    case 'unknown-excluded':
      return warning(
        `${plural(notice.units, 'unit')} of the sheets to be left out ${notice.units === 1 ? 'is' : 'are'} not in the list: ${list(notice.examples)}${more(notice)}; spreadsheet programs change numbers and dates, so check that no unit is drawn again`,
      );
    case 'encoding':
      return note(`${notice.file}: read as ${notice.encoding}`);
    default:
      return formatNoticeText(notice);
  }
}

/** Of counted units no name is known. */
function named({ units, examples }: Extract<Notice, { code: 'single-coded' }>): string {
  return examples.length === 0 ? '' : `: ${list(examples)}${more({ units, examples })}`;
}

function more({ units, examples }: { readonly units: number; readonly examples: readonly string[] }): string {
  return units > examples.length ? ', …' : '';
}

const HOW = { first: 'the first was taken', last: 'the last was taken', union: 'their categories were united' };

function readAs({
  layout,
  sheets,
  first,
  unit,
  coder,
  category,
  ignored,
}: Extract<Notice, { code: 'read-as' }>): string {
  const parts = [
    `${first === undefined ? plural(sheets, 'sheet') : sheets === 1 ? first : `${first} and ${sheets - 1} more`} read as ${layoutTitle(layout)}`,
    unit.length > 0 ? `unit ${list(unit)}` : 'every row a unit',
    ...(coder.length > 0 ? [`${coder.length > 1 ? 'coders' : 'coder'} ${list(coder, 6)}`] : []),
    ...(category.length > 0 ? [`category ${list(category)}`] : []),
    ...(ignored.length > 0 ? [`not used ${list(ignored, 6)}`] : []),
  ];
  return `${parts.join('; ')} (--layout, --unit, --coder, --coders, --category)`;
}

function layoutTitle(name: string): string {
  const title = layoutNamed(name)?.title;
  return title === undefined ? name : `${name} (${title})`;
}

function separatorName(separator: string): string {
  return separator === '\n' ? 'line breaks' : quote(separator);
}

function usedBy(coders: readonly string[] | undefined): string {
  return coders && coders.length > 0 && coders.length < 4 ? ` (one is used by ${list(coders)} only)` : '';
}
