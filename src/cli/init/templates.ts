import type { Records } from '../../render/document.ts';
import { csvText } from '../../render/formats/csv.ts';
import { type TemplateKind, template } from '../../render/sheets/template.ts';
import { minUnits } from '../../report/defaults.ts';
import { configJsonSchema } from '../config/config-schema.ts';
import { CONFIG_FILE } from '../config/take-config.ts';

/** A file to be written; its path is relative to the new folder. */
export interface Template {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const SCHEMA_FILE = 'intercoder.schema.json';

const SHEETS_FOLDER = 'sheets';

/** The codebook that a team has already. */
export interface OwnCodebook {
  readonly categories: readonly string[];
  readonly rows: Records;
}

/** Everything a team starts with: how to code, config with its schema, codebook, and a sheet for each coder. */
export async function templates(
  coders: readonly string[],
  units: number,
  kind: TemplateKind,
  own: OwnCodebook | undefined,
): Promise<Template[]> {
  const example = { columns: ['category', 'definition', 'theme'], rows: codebook };
  const content = await template(kind, sheet(units), own?.categories ?? []);
  return [
    { path: 'README.md', content: howToCode(kind) },
    { path: CONFIG_FILE, content: json(config) },
    { path: SCHEMA_FILE, content: json(configJsonSchema()) },
    { path: 'codebook.csv', content: csvText(own?.rows ?? example, ',') },
    ...coders.map((coder) => ({ path: `${SHEETS_FOLDER}/${coder}.${kind}`, content })),
  ];
}

/** One screen for every coder, before they begin. */
function howToCode(kind: TemplateKind): string {
  return `# How to code

Agreement says something about the codebook only if everybody codes on their own.

1. Read codebook.csv first: what each category means, and what does not belong to it.
2. Fill in the sheet with your name, in the folder ${SHEETS_FOLDER}. One row is one unit; every coder has the
   same units, with the same names.
3. Work alone. Do not look at other sheets, and do not talk about units before all are done.
4. Code what the codebook says, not what you think it should say. Where it leaves you in doubt,
   code as you would without asking and write down why, in the column "note".
5. Several categories in a cell: put ; between them${kind === 'xlsx' ? ' (the list in the cell gives one; type the others)' : ''}.
   No category applies: leave the cell blank. A unit that you did not code at all: delete its row.
6. Do not change names of units, categories or columns, and do not sort the rows of one column only.

Then, in this folder:

    intercoder                                    how far you agree
    intercoder disagreements -o meeting.html      the units to discuss, with buttons to decide
    intercoder gate                               whether it is enough (thresholds: ${CONFIG_FILE})

After the meeting, change the codebook, not the old codings: code new units with it, and compare.
`;
}

const config = {
  $schema: `./${SCHEMA_FILE}`,
  '// what this is': [
    'Options of intercoder for the sheets in this folder. Run intercoder here, without any options.',
    'Most options of the command line can be set here: onDuplicate for --on-duplicate. The command line takes precedence.',
    'Keys that begin with // are remarks and are not read.',
  ],
  sheets: [SHEETS_FOLDER],
  layout: 'per-coder',
  unit: 'unit',
  text: 'text',
  category: 'category',
  note: 'note',
  '// codebook': 'Every category in a sheet must be one of these, in the same spelling.',
  codebook: 'codebook.csv',
  '// separator': 'Several categories in a cell: Support; Workload',
  separator: ';',
  '// blank': 'uncoded: the coder looked, and no category applied. Delete the row of a unit that was not coded at all.',
  blank: 'uncoded',
  gate: {
    '// min': [
      'The thresholds of intercoder gate: [all:|pairs:|categories:]MEASURE[/RULE][.lower]=NUMBER, for example',
      'all:joint-agreement=0.5, pairs:cohen-kappa=0.6, categories:cohen-kappa=0.4, krippendorff-alpha/masi.lower=0.667',
    ],
    min: ['agreement=0.70'],
    '// minUnits': 'Thresholds for categories ignore categories applied to fewer units than this.',
    minUnits: minUnits.usual,
  },
};

const codebook = [
  {
    category: 'Example category',
    definition: 'Replace this row: what belongs here, and what does not',
    theme: '',
  },
  {
    category: 'Another category',
    definition: 'Replace this row: one row per category, in the order in which reports show them',
    theme: '',
  },
];

/** A heading row, and this many numbered units. */
function sheet(units: number): Records {
  const rows = Array.from({ length: units }, (_, i) => ({ unit: i + 1, text: '', category: '', note: '' }));
  return { columns: ['unit', 'text', 'category', 'note'], rows };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
