import { csvText } from '../../render/formats/csv.ts';
import { minUnits } from '../../report/defaults.ts';
import { configJsonSchema } from '../config/config-schema.ts';
import { CONFIG_FILE } from '../config/take-config.ts';

/** A file to be written; its path is relative to the new folder. */
export interface Template {
  readonly path: string;
  readonly text: string;
}

const SCHEMA_FILE = 'intercoder.schema.json';

const SHEETS_FOLDER = 'sheets';

/** Everything a team starts with: config with its schema, codebook, and a sheet for each coder. */
export function templates(coders: readonly string[], units: number): Template[] {
  return [
    { path: CONFIG_FILE, text: json(config) },
    { path: SCHEMA_FILE, text: json(configJsonSchema()) },
    { path: 'codebook.csv', text: csvText({ columns: ['category', 'definition', 'theme'], rows: codebook }, ',') },
    ...coders.map((coder) => ({ path: `${SHEETS_FOLDER}/${coder}.csv`, text: sheet(units) })),
  ];
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
function sheet(units: number): string {
  const rows = Array.from({ length: units }, (_, i) => ({ unit: i + 1, text: '', category: '', note: '' }));
  return csvText({ columns: ['unit', 'text', 'category', 'note'], rows }, ',');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
