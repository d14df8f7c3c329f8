import { measureLabel } from '../../measures/catalogue.ts';
import type { Notice, Unpacked } from '../../notices.ts';
import { isRewritten } from '../../render/sheets/cells.ts';
import { visible } from '../../render/visible.ts';
import { plural } from '../../render/words.ts';
import { layoutTitle } from '../../study/reading/layouts/list.ts';
import { patterns } from '../../study/reading/layouts/patterns.ts';
import { NOT_CODED } from '../../study/reading/reshape.ts';
import { formatNoticeText } from './format-notices.ts';
import { nearDuplicates, normalizing } from './near-duplicates.ts';
import { ownSheet } from './own-sheets.ts';
import { spanNoticeText } from './span-notices.ts';
import { list, positionText, quote, quoteApart, typedList, typedWord } from './text.ts';

const EXAMPLES = 3;

const MOST_VARIABLES = 6;

/** Names of units that spreadsheet programs change when they save, so that blank sheets come back with other names. */
export function rewrittenUnits(units: readonly string[]): Notice[] {
  return counted('units-rewritten', units.filter(isRewritten));
}

/** Units to be left out that are not in the list: they may be drawn again under the name they have there. */
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

/** One line about something guessed, changed or left out, with the option that changes it. */
export function noticeText(notice: Notice): string {
  const { kind, text } = words(notice);
  return `${kind}: ${visible(text)}\n`;
}

/** From so many pairs of names on that may be one, they are told in one line. */
const MANY_PAIRS = 4;

/** A line for each notice; many pairs of names of one kind have one line together, and so has what was agreed on. */
export function noticeTexts(notices: readonly Notice[]): string[] {
  const told = new Set<string>();
  return notices.flatMap((notice) => {
    if (notice.code === 'not-a-coder') {
      const names = notices.flatMap((one) =>
        one.code === 'not-a-coder' && one.kind === notice.kind ? [one.name] : [],
      );
      if (names.length === 1) return [noticeText(notice)];
      if (told.has(notice.kind)) return [];
      told.add(notice.kind);
      return [`note: ${visible(agreedOn(notice.kind, names))}\n`];
    }
    if (notice.code !== 'near-duplicate') return [noticeText(notice)];
    const pairs = notices.filter((one) => one.code === 'near-duplicate').filter((one) => one.of === notice.of);
    if (pairs.length < MANY_PAIRS) return [noticeText(notice)];
    if (told.has(notice.of)) return [];
    told.add(notice.of);
    return [
      `warning: ${visible(
        nearDuplicates(
          notice.of,
          pairs.map(({ names }) => names),
        ),
      )}\n`,
    ];
  });
}

type Words = { readonly kind: 'note' | 'warning'; readonly text: string };

/** What columns, files or values that were left out contain. */
function agreedOn(kind: Extract<Notice, { code: 'not-a-coder' }>['kind'], names: readonly string[]): string {
  const shown = kind === 'file' && names.length === 1 ? names[0]! : list(names, MOST_AGREED);
  const [are, them] = names.length === 1 ? ['it contains', 'it'] : ['they contain', 'them'];
  return `left out ${names.length === 1 ? kind : `${kind}s`} ${shown}: ${are} the agreed codings, not one coder’s (to include ${them}, name ${them} in --coders)`;
}
const MOST_AGREED = 6;

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

const UNPACKED: Readonly<Record<Unpacked, string>> = {
  'units-and-coders': 'units and coders',
  'labels-of-coders': 'labels of several coders, one at each place of the list',
  'several-coders': 'several coders who gave the same',
  'listed-coders': 'the coders of each unit, in the order of what they gave',
  'coders-and-codings': 'coders and what each of them gave',
  'coders-of-categories': 'the coders who gave the category that its heading names, like others beside it',
  'questions-of-units': 'one of several questions on each unit',
  'units-above': 'units, each named in the first of its rows',
  'coders-above': 'coders, each named in the first of their rows',
  'categories-in-rows': 'categories, each with a row that says whether it applies',
  'variables-in-rows': 'variables, each with a row for what the coder gave',
  'counted-rows': 'the number of units to which the coders gave what stands beside it',
  choices: 'a mark of the choice that its heading names, like others beside it',
};

const CAUTIONS: Partial<Record<Unpacked, string>> = {
  'labels-of-coders': '; if a place is not always the same coder’s, look only at the figures of all coders',
};

/** How to read the column otherwise, if not with its cells whole; choices can be nothing else. */
const OTHERWISE: Partial<Record<Unpacked, string>> = {
  'counted-rows': ' (if each row is one unit, use --separator none)',
  choices: '',
};

function unpackedText({ column, what, example }: Extract<Notice, { code: 'unpacked' }>): string {
  const otherwise = OTHERWISE[what] ?? ' (to keep its cells whole, use --separator none)';
  return `column ${quote(column)} read as ${UNPACKED[what]}, as in ${quote(example)}${CAUTIONS[what] ?? ''}${otherwise}`;
}

function words(notice: Notice): Words {
  switch (notice.code) {
    case 'read-as':
      return note(readAs(notice));
    case 'read-as-variables':
      return notice.isRequested ? note(readAsVariables(notice)) : warning(readAsVariables(notice));
    case 'of-variables': {
      const { kind, text } = words(notice.notice);
      const { variables } = notice;
      return { kind, text: `${variables.length === 1 ? 'variable' : 'variables'} ${list(variables, 4)}: ${text}` };
    }
    case 'more-of-variables':
      return note(
        `${plural(notice.notices, 'more note')} on ${list(notice.variables, 4)} (to see them: intercoder inspect with --variables ${typedList([notice.variables[0]!])})`,
      );
    case 'measure-called':
      return note(`${notice.name} is taken as ${notice.measure} (${measureLabel(notice.measure)})`);
    case 'weights-of-others':
      return note(
        `${notice.file} has weights for ${list(notice.categories)}, which neither the codebook nor the sheets have; ${notice.categories.length === 1 ? 'it does' : 'they do'} not count as ${notice.categories.length === 1 ? 'a category' : 'categories'} (to count, declare ${notice.categories.length === 1 ? 'it' : 'them'}: --codebook)`,
      );
    case 'variable-not-declared':
      return warning(
        `the codebook does not declare ${notice.variables.length === 1 ? 'the variable' : 'the variables'} ${list(notice.variables)}, so ${notice.variables.length === 1 ? 'its' : 'their'} categories are those that occur`,
      );
    case 'read-as-patterns':
      return note(
        `${plural(notice.sheets, 'sheet')} read as ${layoutTitle(patterns.name)}: ${plural(notice.patterns, 'pattern')} of ${plural(notice.units, 'unit')} (change with --layout)`,
      );
    case 'preset':
      return note(presetText(notice));
    case 'unpacked':
      return note(unpackedText(notice));
    case 'held-names':
      return note(
        notice.held === 'codes'
          ? 'the sheets appear to contain the codebook’s codes (if not, use --hold categories)'
          : 'the sheets appear to contain the codebook’s categories, not its codes (if not, use --hold codes)',
      );
    case 'rolled-up':
      return note(rolledUp(notice));
    case 'columns-ignored':
      return note(
        `ignored as requested: ${notice.columns.length === 1 ? 'column' : 'columns'} ${list(notice.columns)} (--ignore)`,
      );
    case 'lists-split':
      return note(
        `${plural(notice.cells, 'cell')} read as ${notice.cells === 1 ? 'a list' : 'lists'} of categories, as in ${notice.example} (to keep ${notice.cells === 1 ? 'it' : 'them'} whole, use --separator none)`,
      );
    case 'named-twice':
      return warning(
        `${plural(notice.cells, 'cell')} ${notice.cells === 1 ? 'names' : 'name'} a category twice, as in ${quote(notice.example)}, which counts once; if each part is the coding of another coder or unit, put it into a column or row of its own`,
      );
    case 'separator-guessed':
      return note(
        `${plural(notice.cells, 'cell')} split at ${separatorName(notice.separator)} (to keep ${notice.cells === 1 ? 'it' : 'them'} whole, use --separator none)`,
      );
    case 'separator-beside':
      return warning(
        `${plural(notice.cells, 'cell')} split at ${separatorName(notice.separator)} as well, because the parts are also categories (to keep ${notice.cells === 1 ? 'it' : 'them'} whole, declare ${notice.cells === 1 ? 'it' : 'them'} in a codebook)`,
      );
    case 'separator-unused':
      return warning(
        `${plural(notice.cells, 'cell')} ${notice.cells === 1 ? 'contains' : 'contain'} ${separatorName(notice.separator)} and ${notice.cells === 1 ? 'was' : 'were'} kept whole (to split ${notice.cells === 1 ? 'it' : 'them'}, use --separator ${typedWord(notice.separator.replaceAll('\n', '\\n'))})`,
      );
    case 'not-a-coder':
      return note(agreedOn(notice.kind, [notice.name]));
    case 'blanks':
      if (notice.areMarks && notice.read === 'uncoded')
        return note(
          `${plural(notice.cells, 'coding')} read as uncoded: none of the marks says that a category applies`,
        );
      return notice.read === 'missing'
        ? note(
            `${plural(notice.cells, 'blank cell')} read as missing: the coder did not code the unit (if no category applied, use --blank uncoded)`,
          )
        : note(
            `${plural(notice.cells, 'blank cell')} read as uncoded: the coder applied no category (if the unit was not coded, use --blank missing)`,
          );
    case 'all-blank':
      return warning(
        `${quote(notice.coder)} left every unit blank (${notice.units}), which is read as uncoded; if ${quote(notice.coder)} has not coded yet, use --blank missing, or leave the coder out`,
      );
    case 'blank-at-the-end':
      return warning(
        `${quote(notice.coder)} left the last ${plural(notice.units, 'unit')} blank, read as uncoded; if ${quote(notice.coder)} has not coded ${notice.units === 1 ? 'it' : 'them'} yet, use --blank missing, or delete the ${notice.units === 1 ? 'row' : 'rows'}`,
      );
    case 'missing-tokens':
      return note(missingTokens(notice));
    case 'missing-word':
      return note(
        `${quote(notice.found)} read as missing (${plural(notice.cells, 'cell')}), as with --missing ${typedList([notice.found])}; if it is a category, name it in a codebook (--codebook), or use --none ${typedList([notice.found])} if no category applied`,
      );
    case 'headings-again':
      return note(
        `${positionText(notice.at)}: left out ${plural(notice.rows, 'row')} that ${notice.rows === 1 ? 'repeats' : 'repeat'} the headings`,
      );
    case 'dittos':
      return note(
        `${plural(notice.cells, 'cell')} with ${quote(notice.found)} or the like read as what stands above ${notice.cells === 1 ? 'it' : 'them'} (to read ${notice.cells === 1 ? 'it' : 'them'} as written, use --normalize none)`,
      );
    case 'refusals':
      return note(
        `${plural(notice.cells, 'cell')} in which no answer is given, such as ${quote(notice.found)}, read as missing (if it is a category, name it in a codebook: --codebook)`,
      );
    case 'looks-failed':
      return warning(
        `${quote(notice.found)} is read as a category (${plural(notice.cells, 'cell')}); if a program wrote it because it failed, use --missing ${typedList([notice.found])}`,
      );
    case 'looks-missing':
      return warning(
        notice.isToken
          ? `${quote(notice.found)} is next to categories in ${plural(notice.cells, 'cell')} and is read as a category; --missing applies only to whole cells, so correct ${notice.cells === 1 ? 'this one' : 'these'}`
          : `${quote(notice.found)} is read as a category (${plural(notice.cells, 'cell')}); to read it as missing, use --missing ${typedList([notice.found])}, or --none ${typedList([notice.found])} if no category applied`,
      );
    case 'looks-uncoded':
      return warning(
        `${quote(notice.found)} is read as a category (${plural(notice.cells, 'cell')}); to read it as coded with no category, use --none ${typedList([notice.found])}`,
      );
    case 'trimmed':
      return note(
        `removed spaces around the text of ${plural(notice.cells, 'cell')} (to keep them, use --normalize none)`,
      );
    case 'decimal-commas':
      return note(
        `${plural(notice.cells, 'cell')} read as ${notice.cells === 1 ? 'a number' : 'numbers'} with a decimal comma, such as ${quote(notice.example)} (if ${notice.cells === 1 ? 'it is a list' : 'they are lists'}, use --separator ,)`,
      );
    case 'spellings-unified':
      return note(
        `read as one category: ${notice.examples
          .slice(0, 5)
          .map(([from, to]) => `${quoteApart(from)} and ${quoteApart(to)}`)
          .join(', ')} (to keep them apart, use --normalize none)`,
      );
    case 'texts-as-categories':
      return warning(
        `${plural(notice.categories, 'category')} are given ${plural(notice.times, 'time')}, such as ${quote(notice.example)}: these look like texts, not categories; name the columns that hold codings with --category or --coders`,
      );
    case 'near-duplicate':
      if (notice.of === 'coder')
        return warning(
          `coders ${quoteApart(notice.names[0])} and ${quoteApart(notice.names[1])} differ only in case, spaces, hyphens and the like; if they are the same person, give their rows or sheets the same name`,
        );
      return notice.of === 'unit'
        ? warning(
            `units ${quoteApart(notice.names[0])} and ${quoteApart(notice.names[1])} differ only in case, spaces, hyphens, zeros and the like, and have one coder each; if they are the same unit, give them the same name`,
          )
        : warning(
            `categories ${quoteApart(notice.names[0])} and ${quoteApart(notice.names[1])} may be one and the same${usedBy(notice.coders)}; ${normalizing([notice.names])}correct the sheet, or declare both in a codebook`,
          );
    case 'no-category-shared':
      return warning(noCategoryShared(notice));
    case 'one-person':
      return warning(
        `${notice.pairs.length === 1 ? 'two coders' : 'coders'} may be one person, since no unit has both: ${notice.pairs
          .slice(0, 4)
          .map((pair) => pair.map(quoteApart).join(' and '))
          .join(
            '; ',
          )}${notice.pairs.length > 4 ? `; and ${notice.pairs.length - 4} more` : ''}; if so, use one name for both in headings and cells, or join the files named so`,
      );
    case 'same-sheet':
      return warning(
        `${notice.files.map((file) => positionText({ file })).join(' and ')} have exactly the same contents; if one is a copy of the other, leave it out: two coders who agree on everything raise every figure`,
      );
    case 'new-category':
      return note(
        `${positionText(notice.at)}: ${quote(notice.found)} is a new category, which ${notice.declared ? 'the codebook does not have' : 'no coder gave'}; it is taken as the team’s decision (if it is a slip, correct the worksheet)`,
      );
    case 'near-new-category':
      return warning(
        `the new category ${quote(notice.found)} has almost the same name as ${quote(notice.existing)}; to merge the two, call it ${quote(notice.existing)}`,
      );
    case 'texts-differ':
      return warning(
        `${plural(notice.units, 'unit')} ${notice.units === 1 ? 'has' : 'have'} different texts in different rows (first: ${quote(notice.unit)}, ${positionText(notice.first)}); check that no rows were mixed up`,
      );
    case 'files-left-out':
      return note(
        `${notice.folder === '.' ? 'this folder' : notice.folder}: ${list(notice.files, 6)} not read; sheets are CSV, Excel, OpenDocument and JSON files, and archives of these`,
      );
    case 'codebook-left-out':
      return note(
        `${notice.path} looks like a codebook, not a sheet, and was not used (to use it: --codebook ${notice.path})`,
      );
    case 'codebook-without-headings':
      return note(
        `${notice.path} has no known headings, so its first line, ${quote(notice.first)}, is read as a category (if it is a heading, call it "category")`,
      );
    case 'codebook-names':
      return note(
        `${notice.path}: the categories are read from the column ${quote(notice.heading)} (to use another one, call it "category")`,
      );
    case 'codebook-nested':
      return note(
        `${notice.path}: ${plural(notice.categories, 'category')} read as belonging to others, as ${NESTED[notice.by]}${notice.sign === undefined ? '' : ` (${quote(notice.sign)})`} ${notice.by === 'indentation' ? 'shows' : 'show'}`,
      );
    case 'codebook-form':
      return note(`the sheets appear to contain the codebook’s ${FORMS[notice.form]}`);
    case 'map-left-out':
      return note(`${notice.path} looks like a map of categories, not a sheet, and was not used`);
    case 'report-left-out':
      return note(`${notice.path} is a report that intercoder wrote, not a sheet; left out`);
    case 'own-sheet-left-out':
      return note(`${notice.path} is ${ownSheet(notice.kind)}, which intercoder wrote, not a coder’s sheet; left out`);
    case 'duplicates-resolved':
      return note(
        `${plural(notice.codings, 'repeated coding')} of a unit by the same coder: ${HOW[notice.how]} (change with --on-duplicate)`,
      );
    case 'duplicate-header':
      return warning(
        `${notice.file}: ${notice.numbers.length} columns are named ${quote(notice.name)} (${notice.numbers.map((n) => `#${n}`).join(', ')})${notice.called ? `, here ${list(notice.called, 6)}` : ''}`,
      );
    case 'sides-joined':
      return note(`${notice.file}: joined ${notice.sides} tables side by side by their columns ${quote(notice.name)}`);
    case 'heading-over-columns':
      return note(
        `${notice.file}: the heading ${quote(notice.name)} spans ${notice.numbers.length} columns, here ${list(notice.called ?? [], 6)}`,
      );
    case 'marks-as-categories':
      return note(
        `${notice.in} that mark whether a category applies were read as sets of categories: ${list(notice.categories, 6)}`,
      );
    case 'title-left-out':
      return note(`${notice.file}: left out the title ${quote(notice.title)} above the headings`);
    case 'total-left-out':
      return note(
        `${positionText(notice.at)}: left out the last row, ${quote(notice.text)}: it contains sums or means`,
      );
    case 'notes-left-out':
      return note(
        `${positionText(notice.at)}: left out ${notice.rows === 1 ? 'the last row' : `the last ${notice.rows} rows`}, ${quote(notice.text)}${notice.rows === 1 ? '' : ', …'}: ${notice.rows === 1 ? 'it names no unit' : 'they name no units'}`,
      );
    case 'last-row-doubtful':
      return warning(
        `${positionText(notice.at)}: the last row, ${quote(notice.text)}, is called unlike all others and counts as a unit; if it is none, delete it`,
      );
    case 'dropped-blank':
      return note(
        `${notice.file}: left out ${[notice.rows > 0 ? plural(notice.rows, 'blank row') : '', notice.columns > 0 ? plural(notice.columns, 'blank column') : ''].filter(Boolean).join(' and ')}`,
      );
    case 'rows-without-unit':
      return note(
        `left out ${plural(notice.rows, 'row')} without a unit and a category (first: ${positionText(notice.first)})`,
      );
    case 'rows-left-out':
      return note(`left out ${plural(notice.rows, 'row')} without ${notice.condition}`);
    case 'sheet-left-out':
      return warning(
        `no row of ${positionText(notice.at)} has ${notice.condition}${notice.values.length > 0 ? `; its values are ${list(notice.values)}` : ''}`,
      );
    case 'coders-left-out':
      return note(`left out coders that --coders does not name: ${list(notice.coders)}`);
    case 'coded-nothing':
      return warning(`no codings by ${list(notice.coders)}`);
    case 'single-coded':
      return note(`${plural(notice.units, 'unit')} coded by one coder only${named(notice)}`);
    case 'gold-of-others':
      return note(
        `${notice.file}: left out ${plural(notice.units, 'unit')} that no coder coded: ${list(notice.examples)}${more(notice)}`,
      );
    case 'units-shifted':
      return warning(
        `${list(notice.coders)} agree on ${notice.agreed} of ${plural(notice.units, 'unit')}, but on ${notice.shifted} if the units from ${quote(notice.unit)} on are moved by one: a row may be missing in one sheet, or there twice; give each unit the same number in all sheets`,
      );
    case 'units-unified':
      return note(
        `units ${quoteApart(notice.example[0])} and ${quoteApart(notice.example[1])}${notice.units > 1 ? `, and ${notice.units - 1} more pairs,` : ''} differ only in case, and are read as one (to keep them apart, use --normalize none)`,
      );
    case 'units-rewritten':
      return warning(
        `spreadsheet programs would change ${plural(notice.units, 'unit')} when they save a sheet (007 to 7, 1.10 to 1.1, 1-2 to a date): ${list(notice.examples)}${more(notice)}; open it with the column "unit" as text (Excel: Data, From Text/CSV, do not detect data types), or give the units names with a letter in front`,
      );
    case 'unknown-excluded':
      return warning(
        `${plural(notice.units, 'unit')} in the sheets of --exclude ${notice.units === 1 ? 'is' : 'are'} not in the list of units: ${list(notice.examples)}${more(notice)}; spreadsheet programs change numbers and dates, so check that no unit is drawn again`,
      );
    case 'encoding':
      return note(
        notice.insteadOf === undefined
          ? `${notice.file}: read as ${notice.encoding}`
          : `${notice.file}: read as ${notice.encoding.toUpperCase()}, which it is, not as ${notice.insteadOf}`,
      );
    case 'spans-read':
    case 'counted-otherwise':
    case 'marks-without-length':
    case 'marks-left-out':
      return spanNoticeText(notice);
    default:
      return formatNoticeText(notice);
  }
}

const NESTED = { levels: 'its levels', indentation: 'their indentation', paths: 'their paths' };

const FORMS = {
  'own-names': 'names without the paths above them',
  paths: 'names with the names above them',
  'other-column': 'other column of names',
  'without-numbers': 'names without their numbers',
};

/** Counted units have no names. */
function named({ units, examples }: Extract<Notice, { code: 'single-coded' }>): string {
  return examples.length === 0 ? '' : `: ${list(examples)}${more({ units, examples })}`;
}

function more({ units, examples }: { readonly units: number; readonly examples: readonly string[] }): string {
  return units > examples.length ? ', …' : '';
}

const HOW = { first: 'used only the first', last: 'used only the last', union: 'combined their categories' };

/** '"Ann" (such as "pay") and "Ben" (such as "salary") have no category in common, so …' */
function noCategoryShared({ groups }: Extract<Notice, { code: 'no-category-shared' }>): string {
  const each = groups.map(({ coders, categories }) => `${list(coders, 4)} (${list(categories, 2)})`);
  const largest = groups[0]!.coders;
  const without = largest.length > 1 ? `, or leave the others out: --coders ${typedList(largest)}` : '';
  return `${each.slice(0, -1).join('; ')} and ${each.at(-1)} have no category in common, so they never agree; if their categories are the same under other names, list both names in a codebook with the columns "code" and "name" (--codebook)${without}`;
}

function presetText({ title, isNamed, isByPlace, caution }: Extract<Notice, { code: 'preset' }>): string {
  const what = isNamed
    ? `read as ${title}`
    : `recognized as ${title} (to read the columns without this knowledge, use --preset none)`;
  const byPlace = isByPlace
    ? '; the headings are in an unknown language, so the columns were recognized by their positions'
    : '';
  return `${what}${byPlace}${caution === undefined ? '' : `; ${caution}`}`;
}

function readAs({
  layout,
  sheets,
  first,
  unit,
  coder,
  category,
  joined = [],
  ignored,
}: Extract<Notice, { code: 'read-as' }>): string {
  const sets = joined.flatMap((one) =>
    one.coder === undefined ? [] : [`${quote(one.coder)} (${list(one.columns, 6)})`],
  );
  const coders =
    sets.length > 0
      ? `coders ${sets.slice(0, 6).join(', ')}${sets.length > 6 ? ` and ${sets.length - 6} more` : ''}; each coder’s columns are one set of categories`
      : // beside columns of categories stand those that name the coders
        `${coder.length > 1 && category.length === 0 ? 'coders' : 'coder'} ${list(coder, 6)}`;
  const ofAll = joined.length > 0 && sets.length === 0 ? ' as one set of categories' : '';
  const parts = [
    `${first === undefined ? plural(sheets, 'sheet') : sheets === 1 ? first : `${first} and ${sheets - 1} more`} read as ${layoutTitle(layout)}`,
    unit.length > 0 ? `unit ${list(unit)}` : 'every row is a unit',
    ...(coder.length > 0 ? [coders] : []),
    ...(category.length > 0 ? [`category ${list(category)}${ofAll}`] : []),
    ...(ignored.length > 0 ? [`not used: ${list(ignored, 6)}`] : []),
  ];
  return `${parts.join('; ')} (change with --layout, --unit, --coder, --coders, --category)`;
}

/** "1 sheet read as wide (one column per coder) with 2 variables: "tone" ("tone_AB", "tone_CD"), …; unit "id"" */
function readAsVariables(notice: Extract<Notice, { code: 'read-as-variables' }>): string {
  const { layout, sheets, unit, coder, coders, variables, ignored } = notice;
  const shown = variables.slice(0, MOST_VARIABLES).map(({ name, columns }) => {
    const own = columns.filter((column) => column !== name);
    return own.length === 0 ? quote(name) : `${quote(name)} (${list(own, 3)})`;
  });
  const more = variables.length - shown.length;
  const parts = [
    `${plural(sheets, 'sheet')} read as ${layoutTitle(layout)} with ${plural(variables.length, 'variable')}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    unit.length > 0 ? `unit ${list(unit)}` : 'every row is a unit',
    ...(coder.length > 0 ? [`coder ${list(coder)}`] : []),
    ...(coders.length > 0 ? [`coders ${list(coders, 6)}`] : []),
    ...(ignored.length > 0 ? [`not used: ${list(ignored, 6)}`] : []),
  ];
  return `${parts.join('; ')} (change with --variables, --layout, --unit, --coder, --coders, --category)`;
}

/** Rows that hold no mark where others say of each category whether it applies are missing, too. */
function missingTokens({ tokens, cells }: Extract<Notice, { code: 'missing-tokens' }>): string {
  const named = tokens.filter((token) => token !== NOT_CODED);
  const what = named.length === 0 ? plural(cells, 'blank coding') : `${plural(cells, 'cell')} with ${list(named)}`;
  return `${what}${named.length > 0 && named.length < tokens.length ? ', or blank,' : ''} read as missing`;
}

function separatorName(separator: string): string {
  return separator === '\n' ? 'line breaks' : quote(separator);
}

function usedBy(coders: readonly string[] | undefined): string {
  return coders && coders.length > 0 && coders.length < 4 ? ` (one is used only by ${list(coders)})` : '';
}
