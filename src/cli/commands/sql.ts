import { Command, Option } from 'commander';
import { NO_SEPARATOR } from '../../names/separator.ts';
import { UsageError } from '../../problems.ts';
import { type DialectName, dialectNames, dialects, patternQuery, tableName } from '../../warehouse/pattern-query.ts';
import { collect, collectList } from '../options/list.ts';
import { parseOptions } from '../options/parse.ts';
import { choice, list, mapped, tested, text } from '../options/parser.ts';
import { readingOptionsSchema } from '../options/reading.ts';
import type { Terminal } from '../terminal.ts';
import { quote } from '../wording/text.ts';

const { separator, missing, where } = readingOptionsSchema;

const column = mapped(
  tested(text, (typed) => typed.trim() !== '', 'the name of a column is expected'),
  (typed) => typed.trim(),
);

const schema = {
  dialect: choice(dialectNames),
  table: text,
  unit: tested(list(column), (columns) => columns.length > 0, 'the name of a column is expected'),
  coder: column,
  category: column,
  blank: choice(['missing', 'uncoded']),
  ...{ separator, missing, where },
};

/** `intercoder sql`: the query that reduces a table in a warehouse to counts, which `agree` reads. */
export function sqlCommand(terminal: Terminal): Command {
  return new Command('sql')
    .description(
      'a query that reduces a table of codings in a warehouse to counts of patterns, for agree and other commands',
    )
    .addOption(new Option('--dialect <name>', 'whose SQL').choices(dialectNames).makeOptionMandatory())
    .requiredOption('--table <name>', 'the table, such as ratings or schema.ratings, exactly as the database stores it')
    .option('--unit <columns>', 'column(s) that name the unit', collectList, [])
    .requiredOption('--coder <column>', 'column that names the coder')
    .requiredOption('--category <column>', 'column that holds the category, or several with --separator')
    .option('--separator <text>', `what stands between the categories of a cell ("${NO_SEPARATOR}")`)
    .option('--missing <tokens>', 'cell texts that mean "did not code"', collectList, [])
    .addOption(
      new Option('--blank <meaning>', 'what a blank or null category means')
        .choices(['missing', 'uncoded'])
        .default('uncoded'),
    )
    .option('--where <column=value>', 'only rows with this value (repeatable)', collect, [])
    .action((typed: unknown) => {
      const { dialect, table, ...options } = parseOptions(schema, typed);
      const query = patternQuery(dialect, tableOf(dialect, table), options);
      terminal.out(`${heading(dialects[dialect].run)}\n${query};\n`);
    });
}

function tableOf(dialect: DialectName, typed: string): string {
  const name = tableName(dialect, typed);
  if (name !== null) return name;
  throw new UsageError(
    `--table: the name of a table is expected, such as ratings or schema.ratings, not ${quote(typed)}`,
    `put a part with a dot of its own in double quotes, and double a quote in it: '"my.schema".ratings'`,
  );
}

function heading(run: string): string {
  return `-- How many units have the same codings by the same coders.\n-- ${run}\n-- intercoder agree counts.csv`;
}
