/**
 * Studies made up at random, each written in one of the layouts in which people keep codings, with what a reader may rightly
 * understand of it. The same seed makes the same study.
 */

/** What one coder gave one unit: categories, none of them, or null where he did not code it. */
export type Given = readonly string[] | null;

export interface Study {
  readonly coders: readonly string[];
  /** Per variable ("" where there is one), per unit, per coder. */
  readonly variables: ReadonlyMap<string, readonly (readonly Given[])[]>;
}

export interface WrittenFile {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

export interface WrittenStudy {
  readonly layout: string;
  readonly files: readonly WrittenFile[];
  /** Absent where no reading of the files alone can be right, so that the user is to be asked. */
  readonly study: Study | undefined;
  /** Only figures of all coders can be had. */
  readonly isAnonymous: boolean;
}

export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 2654435761) >>> 0;
    this.next();
    this.next();
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(size: number): number {
    return Math.floor(this.next() * size);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  some<T>(list: readonly T[], size: number): T[] {
    const left = [...list];
    return Array.from({ length: Math.min(size, left.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
}

const PEOPLE: readonly (readonly string[])[] = [
  ['Anna', 'Ben', 'Clara', 'David', 'Eva'],
  ['koen', 'lars', 'marieke', 'sanne', 'thijs'],
  ['Giulia', 'Marco', 'Francesca', 'Luca', 'Sara'],
  ['Jorge', 'Lucía', 'Pilar', 'Miguel', 'Inés'],
  ['Priya', 'Rahul', 'Ananya', 'Vikram', 'Neha'],
  ['Aylin', 'Mehmet', 'Zeynep', 'Emre', 'Fatma'],
  ['Thomas', 'Sophie', 'Camille', 'Hugo', 'Élodie'],
  ['Wei', 'Xin', 'Mei', 'Hao', 'Ling'],
  ['Kateřina', 'Pavel', 'Zuzana', 'Tomáš', 'Jana'],
  ['Chidi', 'Ngozi', 'Emeka', 'Adaeze', 'Tunde'],
  ['Coder A', 'Coder B', 'Coder C', 'Coder D', 'Coder E'],
  ['rater1', 'rater2', 'rater3', 'rater4', 'rater5'],
  ['annotator_1', 'annotator_2', 'annotator_3', 'annotator_4', 'annotator_5'],
  ['Kodierer 1', 'Kodierer 2', 'Kodierer 3', 'Kodierer 4', 'Kodierer 5'],
  ['codeur1', 'codeur2', 'codeur3', 'codeur4', 'codeur5'],
  ['Codificador A', 'Codificador B', 'Codificador C', 'Codificador D', 'Codificador E'],
  ['revisore1', 'revisore2', 'revisore3', 'revisore4', 'revisore5'],
  ['Reviewer 1', 'Reviewer 2', 'Reviewer 3', 'Reviewer 4', 'Reviewer 5'],
  ['Nurse 1', 'Nurse 2', 'Physician', 'Nurse 3', 'Nurse 4'],
  ['AB', 'CD', 'EF', 'GH', 'KL'],
  ['SG', 'KO', 'MW', 'JR', 'TP'],
  ['J. Smith', 'K. Brown', 'L. Müller', 'P. Rossi', 'A. Novak'],
  ['anna@uni.example', 'ben@uni.example', 'cleo@uni.example', 'dan@uni.example', 'eva@uni.example'],
  ['Anna', 'Ben', 'GPT-4', 'Claude', 'llama-3'],
  ['gpt-4o', 'claude-3', 'gemini', 'mistral', 'llama'],
  ['R1', 'R2', 'R3', 'R4', 'R5'],
  ['A', 'B', 'C', 'D', 'E'],
];
const CODER_HEADINGS = [
  'coder',
  'rater',
  'Annotator',
  'annotator_id',
  'Coder ID',
  'reviewer',
  'Kodierer',
  'Codierer',
  'codeur',
  'Annotateur',
  'codificador',
  'Anotador',
  'codificatore',
  'Annotatore',
  'WorkerId',
  'user',
  'coded by',
  'Coder name',
  'judge',
  'evaluator',
  'physician',
  'beoordelaar',
];
const UNIT_HEADINGS = [
  'unit',
  'id',
  'ID',
  'item',
  'segment',
  'tweet_id',
  'Unit ID',
  'doc',
  'Einheit',
  'Analyseeinheit',
  'unité',
  'identifiant',
  'unidad',
  'caso',
  'unità',
  'document',
  'post_id',
  'paper',
  'Item No',
  'case',
  'question',
  'HITId',
  'sentence',
  'frase',
  'Nummer',
];
const CATEGORY_HEADINGS = [
  'category',
  'code',
  'label',
  'Label',
  'coding',
  'Kategorie',
  'Code',
  'catégorie',
  'categoría',
  'código',
  'codice',
  'etichetta',
  'decision',
  'rating',
  'annotation',
  'class',
  'Urteil',
  'Bewertung',
  'valor',
  'response',
  'theme',
];
const UNKNOWN_HEADINGS = ['zork', 'blip', 'ref', 'thing', 'col_a', 'foo', 'Vx', 'member', 'pick', 'wert2'];
export const CATEGORIES: readonly (readonly string[])[] = [
  ['pay', 'support', 'workload', 'training'],
  ['positive', 'negative', 'neutral'],
  ['yes', 'no', 'unsure'],
  ['Angst', 'Freude', 'Wut', 'Trauer'],
  ['économie', 'santé', 'politique'],
  ['pro', 'contra', 'neutral', 'mixed'],
  ['1', '2', '3', '4', '5'],
  ['0', '1', '2'],
  ['low', 'mid', 'high'],
  ['include', 'exclude'],
  ['home visit', 'phone call', 'letter', 'no contact'],
  ['A1', 'A2', 'B1', 'B2', 'C1'],
];
export const MARK_NAMES: readonly (readonly string[])[] = [
  ['pay', 'support', 'workload'],
  ['harm', 'care', 'fairness', 'loyalty'],
  ['anger', 'joy', 'fear', 'hope'],
  ['relevant', 'offensive'],
  ['time', 'access', 'trust', 'stigma'],
  ['source', 'hedging', 'claim'],
];
const VARIABLES: readonly (readonly string[])[] = [
  ['tone', 'stance'],
  ['frame', 'actor', 'sentiment'],
  ['why', 'what'],
  ['relevance', 'quality'],
  ['topic', 'valence', 'source'],
  ['Ton', 'Thema'],
];
const TEXTS = [
  'The rota came up again, I think.',
  'My manager was what kept me there.',
  'A colleague was no help at first.',
  'The new form is never on time, I think.',
  'I left because of the pay, mostly.',
  'Nobody asked us what we wanted.',
  'It was better when we had two nurses.',
  'They told me to wait and see.',
  'You learn to live with it after a while.',
  'The training was short but it was good.',
  'We never heard back from the office.',
  'At night there are only two of us.',
  'My family helped me through that year.',
  'The bus does not go there any more.',
  'I would do it again, no question.',
  'It depends on who is on duty.',
  'There is a list, but nobody reads it.',
  'First they said yes, and then no.',
  'What I miss most is the quiet.',
  'We had to share one desk for months.',
  'The phone rings all the time.',
  'In the end it was a good year.',
  'Sometimes I think about leaving.',
  'She always had time for a chat.',
];
const SITES = ['ward', 'home', 'clinic', 'north', 'south'];

export function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const cell = (text: string) =>
    /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return `${rows.map((row) => row.map(cell).join(delimiter)).join('\n')}\n`;
}

/** Words that stand in a study in place of those drawn for it. */
export interface OwnWords {
  /** Names of five coders; a study takes some. */
  readonly coders?: readonly string[];
  readonly unitHeading?: string;
  readonly coderHeading?: string;
  readonly categoryHeading?: string;
  /** What is odd about the last coder, where units have one category: always the same one, or other spellings. */
  readonly lastCoder?: 'constant' | 'machine';
}

export interface Base {
  readonly random: Random;
  readonly coders: readonly string[];
  readonly units: readonly string[];
  readonly texts: readonly string[];
  readonly unitHeading: string;
  readonly coderHeading: string;
  readonly categoryHeading: string;
  readonly lastCoder?: OwnWords['lastCoder'];
}

function base(random: Random, own: OwnWords): Base {
  const people = random.pick(PEOPLE);
  const coders = (own.coders ?? people).slice(0, 2 + random.below(random.chance(0.3) ? 4 : 2));
  const size = 8 + random.below(17);
  const style = random.below(4);
  const units = Array.from({ length: size }, (_, i) =>
    style === 0 ? `s${i + 1}` : style === 1 ? String(i + 1) : style === 2 ? `T${100 + i * 7}` : `${1000 + i * 13}`,
  );
  return {
    random,
    units,
    texts: random.some(TEXTS, size),
    unitHeading: random.pick(UNIT_HEADINGS),
    coderHeading: random.pick(CODER_HEADINGS),
    categoryHeading: random.pick(CATEGORY_HEADINGS),
    ...own,
    coders,
  };
}

/** Single categories, on which coders agree more often than not. */
export function single(b: Base, categories: readonly string[], missing = 0): Given[][] {
  const { random } = b;
  const agree = 0.55 + random.next() * 0.35;
  const study = b.units.map(() => {
    const true_ = random.pick(categories);
    return b.coders.map(
      (): Given => (random.chance(missing) ? null : [random.chance(agree) ? true_ : random.pick(categories)]),
    );
  });
  const odd = (given: Given): Given =>
    given && (b.lastCoder === 'constant' ? [categories[0]!] : given.map((name) => `${capital(name)}.`));
  return b.lastCoder ? study.map((unit) => [...unit.slice(0, -1), odd(unit.at(-1)!)]) : study;
}

export function sets(b: Base, categories: readonly string[], none = 0.12): Given[][] {
  const { random } = b;
  return b.units.map(() => {
    const first = random.chance(none) ? [] : random.some(categories, random.chance(0.4) ? 2 : 1);
    return b.coders.map(() =>
      random.chance(0.65) ? first : random.chance(none) ? [] : random.some(categories, random.chance(0.4) ? 2 : 1),
    );
  });
}

export const only = (study: readonly (readonly Given[])[]) => new Map([['', study]]);
export const cellOf = (given: Given, sign = ';') => (given === null ? '' : given.join(sign));

function extras(b: Base, rows: string[][], headings: string[], at: (unit: number) => number): void {
  const { random } = b;
  const add = (heading: string, cell: (unit: number) => string) => {
    const front = random.chance(0.4) ? 1 : headings.length;
    headings.splice(front, 0, heading);
    for (const [i, row] of rows.entries()) row.splice(front, 0, cell(at(i)));
  };
  if (random.chance(0.4))
    add(
      random.pick(['text', 'Text', 'texte', 'Inhalt', 'contenido', 'excerpt']),
      (unit) => b.texts[unit % b.texts.length]! + (unit >= b.texts.length ? ` (${unit})` : ''),
    );
  if (random.chance(0.2)) add(random.pick(['site', 'group', 'Gruppe', 'source']), (unit) => SITES[(unit * 7 + 3) % 3]!);
  if (random.chance(0.15))
    add(random.pick(['date', 'created_at', 'Datum']), (unit) => `2024-03-${String(1 + (unit % 28)).padStart(2, '0')}`);
  if (random.chance(0.15))
    add(random.pick(['notes', 'comment', 'Bemerkung']), (unit) => (unit % 5 === 2 ? 'not so clear to me' : ''));
}

export type Writer = (b: Base) => Omit<WrittenStudy, 'layout'>;

function wideRows(
  b: Base,
  study: readonly (readonly Given[])[],
  sign = ';',
  headings: readonly string[] = b.coders,
): { head: string[]; rows: string[][] } {
  return {
    head: [b.unitHeading, ...headings],
    rows: study.map((unit, u) => [b.units[u]!, ...unit.map((given) => cellOf(given, sign))]),
  };
}

export function written(
  study: Study | undefined,
  files: readonly WrittenFile[],
  isAnonymous = false,
): Omit<WrittenStudy, 'layout'> {
  return { study, files, isAnonymous };
}

export const sheet = (rows: readonly (readonly string[])[], delimiter = ',', name = 'sheet.csv'): WrittenFile => ({
  name,
  text: csv(rows, delimiter),
  rows,
});

function wideWriter(
  change: (b: Base, head: string[], rows: string[][], study: Given[][]) => readonly (readonly string[])[] | undefined,
  missing = 0,
): Writer {
  return (b) => {
    const study = single(b, b.random.pick(CATEGORIES), missing);
    const { head, rows } = wideRows(b, study);
    const all = change(b, head, rows, study) ?? [head, ...rows];
    return written({ coders: b.coders, variables: only(study) }, [sheet(all, b.random.pick([',', ',', ';', '\t']))]);
  };
}

export function longRows(
  b: Base,
  cells: (unit: number, coder: number) => readonly string[] | undefined,
  headings: readonly string[],
): { head: string[]; rows: string[][]; at: (row: number) => number } {
  const rows: string[][] = [];
  const of: number[] = [];
  const byCoder = b.random.chance(0.4);
  const put = (u: number, c: number) => {
    const own = cells(u, c);
    if (own === undefined) return;
    rows.push([b.units[u]!, b.coders[c]!, ...own]);
    of.push(u);
  };
  if (byCoder) for (const c of b.coders.keys()) for (const u of b.units.keys()) put(u, c);
  else for (const u of b.units.keys()) for (const c of b.coders.keys()) put(u, c);
  const head = [b.unitHeading, b.coderHeading, ...headings];
  if (b.random.chance(0.3)) for (const row of [head, ...rows]) row.splice(0, 2, row[1]!, row[0]!);
  return { head, rows, at: (row) => of[row]! };
}

function longWriter(
  change?: (b: Base, head: string[], rows: string[][], at: (row: number) => number) => void,
  missing = 0,
): Writer {
  return (b) => {
    const study = single(b, b.random.pick(CATEGORIES), missing);
    const { head, rows, at } = longRows(b, (u, c) => (study[u]![c] === null ? undefined : study[u]![c]!), [
      b.categoryHeading,
    ]);
    change?.(b, head, rows, at);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows], b.random.pick([',', ';']))]);
  };
}

const MARKS: readonly (readonly [string, string])[] = [
  ['1', '0'],
  ['TRUE', 'FALSE'],
  ['Yes', 'No'],
  ['x', ''],
  ['X', ''],
  ['1', ''],
  ['ja', 'nein'],
  ['1.0', '0.0'],
  ['Checked', 'Unchecked'],
  ['x', '-'],
  ['はい', 'いいえ'],
];

export function marksOf(given: Given, names: readonly string[], [yes, no]: readonly [string, string]): string[] {
  return names.map((name) => (given?.includes(name) ? yes : no));
}

function files(
  b: Base,
  headings: readonly string[],
  cells: (unit: number, coder: number) => readonly string[] | undefined,
  withUnit = true,
): WrittenFile[] {
  const delimiter = b.random.pick([',', ';']);
  return b.coders.map((coder, c) => {
    const rows = b.units.flatMap((unit, u) => {
      const own = cells(u, c);
      return own === undefined ? [] : [[...(withUnit ? [unit] : []), ...own]];
    });
    return sheet([[...(withUnit ? [b.unitHeading] : []), ...headings], ...rows], delimiter, `${coder}.csv`);
  });
}

export function variablesOf(b: Base): { names: readonly string[]; studies: Given[][][] } {
  const names = b.random.pick(VARIABLES);
  const shared = b.random.chance(0.4) ? b.random.pick(CATEGORIES) : undefined;
  const studies = names.map((_, i) =>
    single(b, shared ?? CATEGORIES[(b.random.below(4) * 3 + i) % CATEGORIES.length]!),
  );
  return { names, studies };
}

const gridWriter =
  (heading: (coder: string, variable: string) => string, byCoder: boolean): Writer =>
  (b) => {
    const { names, studies } = variablesOf(b);
    const pairs = byCoder
      ? b.coders.flatMap((coder, c) => names.map((name, v) => ({ coder, c, name, v })))
      : names.flatMap((name, v) => b.coders.map((coder, c) => ({ coder, c, name, v })));
    const head = [b.unitHeading, ...pairs.map(({ coder, name }) => heading(coder, name))];
    const rows = b.units.map((unit, u) => [unit, ...pairs.map(({ c, v }) => cellOf(studies[v]![u]![c]!))]);
    if (b.random.chance(0.5)) extras(b, rows, head, (u) => u);
    return written({ coders: b.coders, variables: new Map(names.map((name, v) => [name, studies[v]!])) }, [
      sheet([head, ...rows]),
    ]);
  };

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const setWriter =
  (sign: string, open = '', close = '', quote = ''): Writer =>
  (b) => {
    const categories = b.random.pick(
      CATEGORIES.filter((list) => list.every((name) => !name.includes(' ') && !/\d/.test(name)) && list.length > 2),
    );
    const study = sets(b, categories, open === '' ? 0 : 0.12);
    const write = (given: Given) =>
      `${open}${(given ?? []).map((name) => `${quote}${name}${quote}`).join(sign)}${close}`;
    const head = [b.unitHeading, ...b.coders];
    const rows = study.map((unit, u) => [b.units[u]!, ...unit.map(write)]);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  };

/** Every layout, by name. */
export const LAYOUTS: Readonly<Record<string, Writer>> = {
  wide: wideWriter(() => undefined),
  'wide, gaps': wideWriter(() => undefined, 0.1),
  'wide, other columns': wideWriter((b, head, rows) => {
    extras(b, rows, head, (u) => u);
    return undefined;
  }),
  'wide, agreed column': wideWriter((b, head, rows, study) => {
    head.push(
      b.random.pick([
        'gold',
        'final',
        'consensus',
        'Final decision',
        'agreed label',
        'endgültig',
        'consenso',
        'majority',
      ]),
    );
    for (const [u, row] of rows.entries()) row.push(cellOf(study[u]![0]!));
    return undefined;
  }),
  'wide, agreement column': wideWriter((b, head, rows, study) => {
    head.push(b.random.pick(['agreement', 'match', 'agree?', 'Übereinstimmung']));
    for (const [u, row] of rows.entries())
      row.push(study[u]!.every((given) => cellOf(given) === cellOf(study[u]![0]!)) ? '1' : '0');
    return undefined;
  }),
  'wide, no units': wideWriter((_, head, rows) => [head.slice(1), ...rows.map((row) => row.slice(1))]),
  // Coders are called as their columns are.
  'wide, common beginning': (b) => LAYOUTS['wide']!({ ...b, coders: b.coders.map((coder) => `label_${coder}`) }),
  'wide, common end': (b) => LAYOUTS['wide']!({ ...b, coders: b.coders.map((coder) => `${coder} (code)`) }),
  'wide, title above': wideWriter((_, head, rows) => [
    ['Pilot coding of interviews', ...head.slice(1).map(() => '')],
    head,
    ...rows,
  ]),
  'wide, total below': wideWriter((b, head, rows) => [
    head,
    ...rows,
    ['Total', ...head.slice(1).map((_, i) => (i < b.coders.length ? String(b.units.length) : ''))],
  ]),
  'wide, no heading row': (b) => {
    const coders = b.coders.map((_, i) => `#${i + 2}`);
    const study = single(b, b.random.pick(CATEGORIES));
    return written({ coders, variables: only(study) }, [sheet(wideRows(b, study).rows)]);
  },
  'wide, a coder with one category': (b) => {
    const categories = b.random.pick(CATEGORIES);
    const study = single(b, categories).map((unit) =>
      unit.map((given, c) => (c === b.coders.length - 1 ? [categories[0]!] : given)),
    );
    const { head, rows } = wideRows(b, study);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  "wide, a machine's spelling": (b) => {
    const categories = ['positive', 'negative', 'neutral'];
    const coders = [...b.coders.slice(0, -1), 'gpt-4'];
    const study = single({ ...b, coders }, categories).map((unit) =>
      unit.map((given, c) => (c === coders.length - 1 && given ? given.map((name) => `${capital(name)}.`) : given)),
    );
    const { head, rows } = wideRows(b, study, ';', coders);
    return written({ coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  'wide, scores': (b) => {
    const study = b.units.map(() => {
      const score = b.random.below(90);
      return b.coders.map((): Given => [String(score + b.random.below(10))]);
    });
    const { head, rows } = wideRows(b, study);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  'wide, sets ;': setWriter('; '),
  'wide, sets ,': setWriter(', '),
  'wide, sets |': setWriter('|'),
  'wide, sets /': setWriter('/'),
  'wide, sets #': setWriter('#'),
  'wide, sets +': setWriter(' + '),
  'wide, sets &': setWriter(' & '),
  'wide, JSON lists': setWriter(', ', '[', ']', '"'),
  'wide, Python lists': setWriter(', ', '[', ']', "'"),
  'wide, braces': setWriter(',', '{', '}'),
  long: longWriter(),
  'long, other columns': longWriter((b, head, rows, at) => extras(b, rows, head, at)),
  'long, gaps': longWriter(undefined, 0.15),
  'long, row numbers and times': longWriter((b, head, rows) => {
    head.unshift(b.random.pick(['', 'annotation_id', 'row', 'Nr']));
    for (const [i, row] of rows.entries()) row.unshift(String(i + 1));
    head.push(b.random.pick(['created_at', 'timestamp', 'lead_time', 'WorkTimeInSeconds']));
    for (const [i, row] of rows.entries())
      row.push(
        /time$|Seconds/.test(head.at(-1)!) && !head.at(-1)!.startsWith('timest')
          ? String(5 + ((i * 37) % 90) / 4)
          : `2024-05-01 10:${String(i % 60).padStart(2, '0')}:00`,
      );
  }),
  'long, unknown unit': longWriter(
    (b, head) => void head.splice(head.indexOf(b.unitHeading), 1, b.random.pick(UNKNOWN_HEADINGS)),
  ),
  'long, unknown category': longWriter(
    (b, head) =>
      void head.splice(
        head.indexOf(b.categoryHeading),
        1,
        b.random.pick(['tone', 'stance', 'relevance', 'Ton', 'sentiment', 'frame']),
      ),
  ),
  'long, unknown coder': longWriter(
    (b, head) => void head.splice(head.indexOf(b.coderHeading), 1, b.random.pick(UNKNOWN_HEADINGS)),
  ),
  'long, confidence': longWriter((b, head, rows) => {
    head.push(b.random.pick(['confidence', 'certainty', 'Sicherheit', 'certitude', 'confianza']));
    for (const row of rows) row.push(String(1 + b.random.below(5)));
  }),
  "long, the coder's role": longWriter((b, head, rows) => {
    head.push(b.random.pick(['role', 'experience', 'team']));
    const at = head.indexOf(b.coderHeading);
    const coderAt = at < 0 ? 1 : at;
    for (const row of rows) row.push(['senior', 'junior', 'student'][b.coders.indexOf(row[coderAt]!) % 3]!);
  }),
  'long, a row a label': (b) => {
    const study = sets(b, b.random.pick(CATEGORIES.filter(({ length }) => length > 2)), 0);
    const rows: string[][] = [];
    for (const [u, unit] of study.entries())
      for (const [c, given] of unit.entries())
        for (const name of given ?? []) rows.push([b.units[u]!, b.coders[c]!, name]);
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([[b.unitHeading, b.coderHeading, b.categoryHeading], ...rows]),
    ]);
  },
  'long, document and sentence': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const [doc, part] = b.random.pick([
      ['document', 'sentence'],
      ['Dokument', 'Absatz'],
      ['doc', 'line'],
      ['file', 'paragraph'],
    ] as const);
    const rows: string[][] = [];
    for (const [u, unit] of study.entries())
      for (const [c, given] of unit.entries())
        rows.push([`d${1 + Math.floor(u / 5)}`, String(1 + (u % 5)), b.coders[c]!, cellOf(given)]);
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([[doc, part, b.coderHeading, b.categoryHeading], ...rows]),
    ]);
  },
  'long, several variables': (b) => {
    const { names, studies } = variablesOf(b);
    const { head, rows, at } = longRows(b, (u, c) => studies.map((study) => cellOf(study[u]![c]!)), names);
    if (b.random.chance(0.4)) extras(b, rows, head, at);
    return written({ coders: b.coders, variables: new Map(names.map((name, v) => [name, studies[v]!])) }, [
      sheet([head, ...rows]),
    ]);
  },
  'long, marks': (b) => {
    const names = b.random.pick(MARK_NAMES);
    const study = sets(b, names);
    const marks = b.random.pick(MARKS);
    const { head, rows, at } = longRows(b, (u, c) => marksOf(study[u]![c]!, names, marks), names);
    if (b.random.chance(0.4)) extras(b, rows, head, at);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  'long, label columns': (b) => {
    const categories = b.random.pick(CATEGORIES.filter((list) => list.length > 2 && !/\d/.test(list[0]!)));
    const study = sets(b, categories, 0.05);
    const name = b.random.pick(['Code', 'label', 'Kategorie', 'code_']);
    const heads = [1, 2, 3].map((i) => `${name}${name.endsWith('_') ? '' : ' '}${i}`);
    const { head, rows } = longRows(b, (u, c) => [0, 1, 2].map((i) => study[u]![c]?.[i] ?? ''), heads);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  files: (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    return written(
      { coders: b.coders, variables: only(study) },
      files(b, [b.categoryHeading], (u, c) => [cellOf(study[u]![c]!)]),
    );
  },
  'files, texts': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    return written(
      { coders: b.coders, variables: only(study) },
      files(b, ['text', b.categoryHeading, 'notes'], (u, c) => [
        `${b.texts[u % b.texts.length]!}${u >= b.texts.length ? u : ''}`,
        cellOf(study[u]![c]!),
        (u + c) % 6 === 0 ? 'hm' : '',
      ]),
    );
  },
  'files, unknown category': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    return written(
      { coders: b.coders, variables: only(study) },
      files(b, [b.random.pick(['tone', 'relevance', 'sentiment'])], (u, c) => [cellOf(study[u]![c]!)]),
    );
  },
  'files, no units': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    return written(
      { coders: b.coders, variables: only(study) },
      files(b, [b.categoryHeading], (u, c) => [cellOf(study[u]![c]!)], false),
    );
  },
  'files, a subset': (b) => {
    const study = single(b, b.random.pick(CATEGORIES)).map((unit, u) =>
      unit.map((given, c) => (c > 0 && u % 3 === 1 ? null : given)),
    );
    return written(
      { coders: b.coders, variables: only(study) },
      files(b, [b.categoryHeading], (u, c) => (study[u]![c] === null ? undefined : [cellOf(study[u]![c]!)])),
    );
  },
  'files, marks': (b) => {
    const names = b.random.pick(MARK_NAMES);
    const study = sets(b, names);
    const marks = b.random.pick(MARKS);
    return written(
      { coders: b.coders, variables: only(study) },
      files(b, names, (u, c) => marksOf(study[u]![c]!, names, marks)),
    );
  },
  'files, variables': (b) => {
    const { names, studies } = variablesOf(b);
    return written(
      { coders: b.coders, variables: new Map(names.map((name, v) => [name, studies[v]!])) },
      files(b, names, (u, c) => studies.map((study) => cellOf(study[u]![c]!))),
    );
  },
  'files, label columns': (b) => {
    const study = sets(b, b.random.pick(CATEGORIES.filter((list) => list.length > 2 && !/\d/.test(list[0]!))), 0.05);
    return written(
      { coders: b.coders, variables: only(study) },
      files(b, ['Code 1', 'Code 2', 'Code 3'], (u, c) => [0, 1, 2].map((i) => study[u]![c]?.[i] ?? '')),
    );
  },
  'files, the coder in a column': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const own = files(b, [b.coderHeading, b.categoryHeading], (u, c) => [b.coders[c]!, cellOf(study[u]![c]!)]);
    return written(
      { coders: b.coders, variables: only(study) },
      own.map((file, i) => ({ ...file, name: `export${i + 1}.csv` })),
    );
  },
  'files, parts of a long sheet': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const half = Math.floor(b.units.length / 2);
    const part = (from: number, to: number) => [
      [b.unitHeading, b.coderHeading, b.categoryHeading],
      ...b.units
        .slice(from, to)
        .flatMap((unit, i) => b.coders.map((coder, c) => [unit, coder, cellOf(study[from + i]![c]!)])),
    ];
    return written({ coders: b.coders, variables: only(study) }, [
      sheet(part(0, half), ',', 'part1.csv'),
      sheet(part(half, b.units.length), ',', 'part2.csv'),
    ]);
  },
  'files, gold beside': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const own = files(b, [b.categoryHeading], (u, c) => [cellOf(study[u]![c]!)]);
    return written({ coders: b.coders, variables: only(study) }, [...own, { ...own[0]!, name: 'gold.csv' }]);
  },
  'grid variable_coder': gridWriter((coder, name) => `${name}_${coder}`, false),
  'grid coder_variable': gridWriter((coder, name) => `${coder}_${name}`, true),
  'grid coder.variable': gridWriter((coder, name) => `${coder}.${name}`, true),
  'grid Variable (Coder)': gridWriter((coder, name) => `${capital(name)} (${coder})`, false),
  'grid Coder - Variable': gridWriter((coder, name) => `${coder} - ${name}`, true),
  'grid Coder: variable': gridWriter((coder, name) => `${coder}: ${name}`, false),
  'grid CoderVariable': gridWriter(
    (coder, name) => `${capital(coder.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase())}${capital(name)}`,
    true,
  ),
  'grid, notes': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const label = b.random.pick(['code', 'label', 'rating']);
    const head = [
      b.unitHeading,
      ...b.coders.flatMap((coder) => [`${coder}_${label}`, `${coder}_${b.random.pick(['note', 'note'])}`]),
    ];
    const rows = b.units.map((unit, u) => [
      unit,
      ...study[u]!.flatMap((given, c) => [cellOf(given), (u + c) % 4 === 0 ? 'not sure here' : '']),
    ]);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  'grid, confidence': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const head = [b.unitHeading, ...b.coders.flatMap((coder) => [`${coder}_label`, `${coder}_confidence`])];
    const rows = b.units.map((unit, u) => [
      unit,
      ...study[u]!.flatMap((given) => [cellOf(given), String(1 + b.random.below(5))]),
    ]);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  'grid, marks': (b) => {
    const names = b.random.pick(MARK_NAMES);
    const study = sets(b, names);
    const marks = b.random.pick(MARKS);
    const turned = b.random.chance(0.5);
    const head = [
      b.unitHeading,
      ...(turned
        ? names.flatMap((name) => b.coders.map((coder) => `${capital(name)} (${coder})`))
        : b.coders.flatMap((coder) => names.map((name) => `${coder}_${name}`))),
    ];
    const rows = b.units.map((unit, u) => {
      const own = study[u]!.map((given) => marksOf(given, names, marks));
      return [unit, ...(turned ? names.flatMap((_, n) => own.map((list) => list[n]!)) : own.flat())];
    });
    const variables = turned
      ? only(study.map((unit) => unit.map((given) => (given === null ? null : given.map(capital)))))
      : only(study);
    return written({ coders: b.coders, variables }, [sheet([head, ...rows])]);
  },
  'sheets per category': (b) => {
    const names = b.random.pick(MARK_NAMES);
    const study = sets(b, names);
    const marks = b.random.pick(MARKS);
    return written(
      { coders: b.coders, variables: only(study) },
      names.map((name, n) =>
        sheet(
          [
            [b.unitHeading, ...b.coders],
            ...b.units.map((unit, u) => [unit, ...study[u]!.map((given) => marksOf(given, names, marks)[n]!)]),
          ],
          ',',
          `${name}.csv`,
        ),
      ),
    );
  },
  'sheets per variable': (b) => {
    const { names, studies } = variablesOf(b);
    return written(
      { coders: b.coders, variables: new Map(names.map((name, v) => [name, studies[v]!])) },
      names.map((name, v) =>
        sheet(
          [
            [b.unitHeading, ...b.coders],
            ...b.units.map((unit, u) => [unit, ...studies[v]![u]!.map((given) => cellOf(given))]),
          ],
          ',',
          `${name}.csv`,
        ),
      ),
    );
  },
  'grid, label columns': (b) => {
    const study = sets(b, b.random.pick(CATEGORIES.filter((list) => list.length > 2 && !/\d/.test(list[0]!))), 0.05);
    const head = [b.unitHeading, ...b.coders.flatMap((coder) => [1, 2, 3].map((i) => `${coder} Code${i}`))];
    const rows = b.units.map((unit, u) => [
      unit,
      ...study[u]!.flatMap((given) => [0, 1, 2].map((i) => given?.[i] ?? '')),
    ]);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  'two heading rows': (b) => {
    const { names, studies } = variablesOf(b);
    const upper = ['', ...b.coders.flatMap((coder) => names.map((_, v) => (v === 0 ? coder : '')))];
    const lower = [b.unitHeading, ...b.coders.flatMap(() => names)];
    const rows = b.units.map((unit, u) => [
      unit,
      ...b.coders.flatMap((_, c) => studies.map((study) => cellOf(study[u]![c]!))),
    ]);
    return written({ coders: b.coders, variables: new Map(names.map((name, v) => [name, studies[v]!])) }, [
      sheet([upper, lower, ...rows]),
    ]);
  },
  'two heading rows, notes': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const upper = ['', ...b.coders.flatMap((coder) => [coder, ''])];
    const lower = [b.unitHeading, ...b.coders.flatMap(() => ['code', 'note'])];
    const rows = b.units.map((unit, u) => [
      unit,
      ...study[u]!.flatMap((given, c) => [cellOf(given), (u * 3 + c) % 7 === 0 ? 'or other?' : '']),
    ]);
    return written({ coders: b.coders, variables: only(study) }, [sheet([upper, lower, ...rows])]);
  },
  slots: (b) => {
    const categories = b.random.pick(CATEGORIES);
    const [label, namer] = b.random.pick([
      ['label', 'annotator'],
      ['code', 'coder'],
      ['Urteil', 'Kodierer'],
      ['value', 'rater'],
    ] as const);
    const all = single(b, categories);
    const study = all.map((unit) => {
      const kept = b.random.some([...unit.keys()], 2);
      return unit.map((given, c) => (kept.includes(c) ? given : null));
    });
    const head = [b.unitHeading, ...[1, 2].flatMap((i) => [`${label}_${i}`, `${namer}_${i}`])];
    const rows = study.map((unit, u) => {
      const order = b.random.some(
        [...unit.keys()].filter((c) => unit[c] !== null),
        2,
      );
      return [b.units[u]!, ...order.flatMap((c) => [cellOf(unit[c]!), b.coders[c]!])];
    });
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  transposed: (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const corner = b.random.pick(['', 'coder', 'Name', b.coderHeading]);
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([[corner, ...b.units], ...b.coders.map((coder, c) => [coder, ...study.map((unit) => cellOf(unit[c]!))])]),
    ]);
  },
  counts: (b) => {
    const categories = b.random.pick(CATEGORIES.filter((list) => !/^\d/.test(list[0]!)));
    const coders = Array.from({ length: 3 + b.random.below(4) }, (_, i) => String(i + 1));
    const study = single({ ...b, coders }, categories);
    const rows = study.map((unit, u) => [
      b.units[u]!,
      ...categories.map((name) => String(unit.filter((given) => given?.[0] === name).length)),
    ]);
    return written({ coders, variables: only(study) }, [sheet([[b.unitHeading, ...categories], ...rows])], true);
  },
  contingency: (b) => {
    const categories = b.random.pick(CATEGORIES.filter((list) => !/^\d/.test(list[0]!) && list.length > 2));
    const table = categories.map((_, i) =>
      categories.map((__, j) => (i === j ? 5 + b.random.below(20) : b.random.below(5))),
    );
    const study = table.flatMap((line, i) =>
      line.flatMap((times, j) => Array.from({ length: times }, (): Given[] => [[categories[i]!], [categories[j]!]])),
    );
    return written({ coders: ['row', 'column'], variables: only(study) }, [
      sheet([['', ...categories], ...table.map((line, i) => [categories[i]!, ...line.map(String)])]),
    ]);
  },
  // Nothing in these says who coded: they are to be asked.
  'one coder, variables of one scale': (b) => {
    const names = b.random.pick(VARIABLES);
    const study = single({ ...b, coders: names }, b.random.pick(CATEGORIES));
    return written(undefined, [
      sheet([
        [b.unitHeading, ...names],
        ...study.map((unit, u) => [b.units[u]!, ...unit.map((given) => cellOf(given))]),
      ]),
    ]);
  },
  'one coder, marks': (b) => {
    const names = b.random.pick(MARK_NAMES);
    const study = single({ ...b, coders: names }, ['0', '1']);
    return written(undefined, [
      sheet([
        [b.unitHeading, 'text', ...names],
        ...study.map((unit, u) => [
          b.units[u]!,
          `${b.texts[u % b.texts.length]!}${u}`,
          ...unit.map((given) => cellOf(given)),
        ]),
      ]),
    ]);
  },
  'one coder, questions': (b) => {
    const names = Array.from({ length: 5 }, (_, i) => `Q${i + 1}`);
    const study = single({ ...b, coders: names }, ['1', '2', '3', '4', '5']);
    return written(undefined, [
      sheet([
        ['respondent', ...names],
        ...study.map((unit, u) => [`p${u + 1}`, ...unit.map((given) => cellOf(given))]),
      ]),
    ]);
  },
  'before and after': (b) => {
    const names = b.random.pick([
      ['pre', 'post'],
      ['before', 'after'],
      ['time1', 'time2'],
      ['first', 'second'],
    ]);
    const study = single({ ...b, coders: names }, b.random.pick(CATEGORIES));
    return written(undefined, [
      sheet([
        [b.unitHeading, ...names],
        ...study.map((unit, u) => [b.units[u]!, ...unit.map((given) => cellOf(given))]),
      ]),
    ]);
  },
  'one coder, long': (b) => {
    const study = single({ ...b, coders: ['Anna'] }, b.random.pick(CATEGORIES));
    return written(undefined, [
      sheet([
        [b.unitHeading, b.coderHeading, b.categoryHeading],
        ...study.map((unit, u) => [b.units[u]!, 'Anna', cellOf(unit[0]!)]),
      ]),
    ]);
  },
  'two rounds of a wide sheet': (b) => {
    const round = () => [
      [b.unitHeading, ...b.coders],
      ...single(b, CATEGORIES[0]!).map((unit, u) => [b.units[u]!, ...unit.map((given) => cellOf(given))]),
    ];
    return written(undefined, [sheet(round(), ',', 'round1.csv'), sheet(round(), ',', 'round2.csv')]);
  },
};

/** The study of a seed in one of these layouts. */
export function writtenStudy(
  layout: string,
  seed: number,
  own: OwnWords = {},
  layouts: Readonly<Record<string, Writer>> = LAYOUTS,
): WrittenStudy {
  const random = new Random(seed * 1009 + [...layout].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7));
  return { layout, ...layouts[layout]!(base(random, own)) };
}

/** Columns that people keep beside: by the unit, or by the row. */
const BESIDE: readonly (readonly [string, (unit: number, row: number) => string])[] = [
  ['project', () => 'P1'],
  ['status', () => 'done'],
  [
    'created_at',
    (_, row) => `2024-05-${String(1 + (row % 28)).padStart(2, '0')} 10:${String(row % 60).padStart(2, '0')}`,
  ],
  ['url', (unit) => `https://example.org/posts/${unit % 9973}`],
  [
    'uuid',
    (_, row) =>
      `${(row * 7919 + 0x10000000).toString(16)}-aaaa-4bbb-8ccc-${(row * 104729 + 0x100000000000).toString(16)}`,
  ],
  ['word_count', (unit) => String(5 + (unit % 180))],
  ['author', (unit) => ['Miller', 'Novak', 'Rossi', 'Silva', 'Jansen', 'Okafor', 'Sato'][unit % 7]!],
  ['language', (unit) => ['en', 'de', 'fr'][unit % 3]!],
  ['duration', (_, row) => String(3 + ((row * 37) % 90) / 8)],
  ['year', (unit) => String(2018 + (unit % 6))],
  ['batch', (unit) => String(1 + (unit % 3))],
  ['Geschlecht', (unit) => ['m', 'w'][unit % 2]!],
];

const WITHOUT_ROOM =
  /row numbers|no heading row|transposed|contingency|two heading rows|qualtrics|redcap|unit and coder|title|total|counts|no units|two rounds/;

/** The same study in a sheet with further columns; undefined where the layout has no room for them. */
export function withColumnsBeside(written: WrittenStudy, seed: number): WrittenStudy | undefined {
  if (WITHOUT_ROOM.test(written.layout)) return undefined;
  const random = new Random(seed + 77_777);
  const added = random.some(BESIDE, 1 + random.below(3));
  const front = random.chance(0.3);
  const files = written.files.map((file, number) => {
    const [head, ...rows] = file.rows;
    // What is said of a row in one file is not said of one in another.
    const first = number * 5_000;
    const place = front ? 1 : head!.length;
    const put = (row: readonly string[], cells: readonly string[]) => [
      ...row.slice(0, place),
      ...cells,
      ...row.slice(place),
    ];
    const unitOf = (row: readonly string[]) =>
      [...row[0]!].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);
    const all = [
      put(
        head!,
        added.map(([heading]) => heading),
      ),
      ...rows.map((row, i) =>
        put(
          row,
          added.map(([, cell]) => cell(unitOf(row), first + i)),
        ),
      ),
    ];
    return { ...file, rows: all, text: csv(all) };
  });
  return { ...written, files };
}
