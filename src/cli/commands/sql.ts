import { NO_SEPARATOR } from '../../names/separator.ts';
import { type DialectName, dialectNames, dialects, patternQuery, tableName } from '../../warehouse/pattern-query.ts';
import { group, later } from '../options/option.ts';
import { choice, list, mapped, tested, text } from '../options/parser.ts';
import { reading } from '../options/reading.ts';
import { exit } from '../run-state.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { quote } from '../wording/text.ts';
import { defineCommand } from './command.ts';

const column = mapped(
  tested(text, (typed) => typed.trim() !== '', 'the name of a column is expected'),
  (typed) => typed.trim(),
);

const { separator, missing, where } = later(reading);

/** `intercoder sql`: the query that reduces a table in a warehouse to counts, which `agree` reads. */
export const command = defineCommand({
  arguments: {},
  options: {
    ...group('The table', {
      dialect: { value: '<name>', help: 'dialect of SQL', parser: choice(dialectNames), isRequired: true },
      table: {
        value: '<name>',
        help: 'the table, such as ratings or schema.ratings, exactly as the database stores it',
        parser: text,
        isRequired: true,
      },
      unit: {
        value: '<columns>',
        help: 'column(s) that identify the unit',
        parser: tested(list(column), (columns) => columns.length > 0, 'the name of a column is expected'),
      },
      coder: { value: '<column>', help: 'column that names the coder', parser: column, isRequired: true },
      category: {
        value: '<column>',
        help: 'column that contains the category, or several with --separator',
        parser: column,
        isRequired: true,
      },
      blank: {
        value: '<meaning>',
        help: 'what a blank or null category means',
        parser: choice(['missing', 'uncoded']),
        default: 'uncoded',
      },
    }),
    separator: { ...separator, help: `text between the categories in a cell ("${NO_SEPARATOR}" by default)` },
    missing,
    where,
  },
  run: ({ options: { dialect, table, ...options }, terminal }) => {
    const query = patternQuery(dialect, tableOf(dialect, table), options);
    terminal.out(`${heading(dialects[dialect].run)}\n${query};\n`);
    return exit.ok;
  },
});

function tableOf(dialect: DialectName, typed: string): string {
  const name = tableName(dialect, typed);
  if (name !== null) return name;
  throw new CommandLineError(
    `--table: the name of a table is expected, such as ratings or schema.ratings, not ${quote(typed)}`,
    `put a part with a dot of its own in double quotes, and double a quote in it: '"my.schema".ratings'`,
  );
}

function heading(run: string): string {
  return `-- Counts the units that have the same codings by the same coders.\n-- ${run}\n-- intercoder agree counts.csv`;
}
