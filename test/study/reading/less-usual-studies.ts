/** More layouts in which people keep codings: packed into cells, as survey programs export them, and with headings that repeat. */
import {
  type Base,
  CATEGORIES,
  capital,
  cellOf,
  type Given,
  longRows,
  MARK_NAMES,
  marksOf,
  only,
  type Random,
  sets,
  sheet,
  single,
  variablesOf,
  type Writer,
  written,
} from './studies.ts';

const WORDS = CATEGORIES.filter((list) => list.length > 2 && !/\d/.test(list[0]!));

const allGiven = (
  study: readonly (readonly Given[])[],
  coders: readonly string[],
  write: (coder: string, given: Given) => string,
  between: string,
) => study.map((unit) => unit.flatMap((given, c) => (given === null ? [] : [write(coders[c]!, given)])).join(between));

/** What all coders gave a unit, in one cell. */
const packed =
  (write: (coder: string, given: Given) => string, between: string, open = '', close = ''): Writer =>
  (b) => {
    const study = single(b, b.random.pick(CATEGORIES), b.random.pick([0, 0.1]));
    const cells = allGiven(study, b.coders, write, between);
    const rows = b.units.map((unit, u) => [unit, `${open}${cells[u]!}${close}`]);
    const heading = b.random.pick([b.categoryHeading, 'codes', 'annotations', 'labels', 'votes', 'Kodierungen']);
    return written({ coders: b.coders, variables: only(study) }, [sheet([[b.unitHeading, heading], ...rows])]);
  };

const bare = (given: Given) => cellOf(given, ', ');

/** Names of questions as survey programs make them, or as people rename them. */
const surveyNames = (random: Random, size: number): string[] => {
  const first = 1 + random.below(4);
  return Array.from({ length: size }, (_, i) => `Q${first + i}`);
};

const ASKED_WHO = [
  'Your name',
  'Please enter your initials',
  'Coder',
  'Who is coding?',
  'Which coder are you?',
  'Dein Name',
];
const ASKED_WHAT = [
  'Which article are you coding?',
  'Article ID',
  'Item number',
  'Enter the ID of the post',
  'Segment',
];
const ASKED_CODE = [
  'Which tone does it have?',
  'Code',
  'What is the main theme of this text?',
  'Select the category that fits best',
];

const META = [
  'StartDate',
  'EndDate',
  'Status',
  'IPAddress',
  'Progress',
  'Duration (in seconds)',
  'Finished',
  'RecordedDate',
  'ResponseId',
];
const META_TEXTS = [
  'Start Date',
  'End Date',
  'Response Type',
  'IP Address',
  'Progress',
  'Duration (in seconds)',
  'Finished',
  'Recorded Date',
  'Response ID',
];

/** Unit, coder and what the coder gave it, by unit or by coder. */
function rowPerCoding(b: Base, cells: (unit: number, coder: number) => readonly string[]): string[][] {
  const row = (u: number, c: number) => [b.units[u]!, b.coders[c]!, ...cells(u, c)];
  return b.random.chance(0.5)
    ? b.coders.flatMap((_, c) => b.units.map((__, u) => row(u, c)))
    : b.units.flatMap((_, u) => b.coders.map((__, c) => row(u, c)));
}

/** Answers as Qualtrics exports them, with its columns in front. */
function answers(
  b: Base,
  questions: readonly (readonly [name: string, text: string])[],
  rows: readonly (readonly string[])[],
  headingRows: 1 | 2 | 3,
) {
  const meta = (row: number) => {
    const time = (minute: number) =>
      `2024-05-${String(1 + (row % 28)).padStart(2, '0')} 10:${String((row * 7 + minute) % 60).padStart(2, '0')}:00`;
    const id = `R_${((row + 1) * 7_919_317).toString(36)}Xa`;
    return [
      time(0),
      time(9),
      'IP Address',
      `10.0.${row % 7}.${row}`,
      '100',
      String(60 + ((row * 37) % 400)),
      'True',
      time(9),
      id,
    ];
  };
  const heads = [
    [...META, ...questions.map(([name]) => name)],
    [...META_TEXTS, ...questions.map(([, text]) => text)],
    [...META, ...questions.map(([name]) => `QID${name.replace(/\D/g, '')}`)].map(
      (id, i) => `{"ImportId":"${i < META.length ? `${id.charAt(0).toLowerCase()}${id.slice(1)}` : id}"}`,
    ),
  ];
  return sheet(
    [...heads.slice(0, headingRows), ...rows.map((row, i) => [...meta(i), ...row])],
    ',',
    `${b.random.pick(['answers', 'coding_form', 'Survey+Results'])}.csv`,
  );
}

/** An answer per unit and coder. */
const qualtrics =
  (headingRows: 1 | 2 | 3, kind: 'single' | 'variables' | 'joined' | 'choices' | 'marks'): Writer =>
  (b) => {
    const who = b.random.pick(ASKED_WHO);
    const what = b.random.pick(ASKED_WHAT);
    const code = b.random.pick(ASKED_CODE);
    // What Qualtrics joins by commas holds none.
    const names = b.random.pick(WORDS);
    const { names: variables, studies } =
      kind === 'variables'
        ? variablesOf(b)
        : { names: [''], studies: [kind === 'single' ? single(b, b.random.pick(CATEGORIES)) : sets(b, names, 0)] };
    const [first, second, ...others] = surveyNames(b.random, 2 + variables.length);
    const choices = kind === 'choices' || kind === 'marks';
    const asked: (readonly [string, string])[] = choices
      ? names.map((name, i) => [`${others[0]}_${i + 1}`, `${code} - Selected Choice - ${name}`])
      : variables.map((name, i) => [
          b.random.chance(0.5) && name !== '' ? name : others[i]!,
          name === '' ? code : `Rate the ${name} of the text`,
        ]);
    const rows = rowPerCoding(b, (u, c) => {
      const given = studies.map((study) => study[u]![c]!);
      if (kind === 'choices') return names.map((name) => (given[0]!.includes(name) ? name : ''));
      if (kind === 'marks') return marksOf(given[0]!, names, ['1', '']);
      return given.map((one) => cellOf(one, ','));
    });
    const questions = [[second!, what], [first!, who], ...asked] as (readonly [string, string])[];
    const study = { coders: b.coders, variables: new Map(variables.map((name, v) => [name, studies[v]!])) };
    return written(study, [answers(b, questions, rows, headingRows)]);
  };

/** One answer per coder, with a question per unit. */
const qualtricsOfCoders =
  (variables: 1 | 2): Writer =>
  (b) => {
    const { names, studies } =
      variables === 1 ? { names: [''], studies: [single(b, b.random.pick(CATEGORIES))] } : variablesOf({ ...b });
    const units = b.units.map((_, u) => u);
    const questions = units.flatMap((u) =>
      names.map((name, v): readonly [string, string] =>
        names.length === 1
          ? [`Q${u + 2}`, `${b.texts[u % b.texts.length]!}${u >= b.texts.length ? u : ''}`]
          : [`${u + 1}_Q${v + 5}`, `${b.texts[u % b.texts.length]!}${u >= b.texts.length ? u : ''} - ${name}`],
      ),
    );
    const rows = b.coders.map((coder, c) => [
      coder,
      ...units.flatMap((u) => studies.map((study) => cellOf(study[u]![c]!))),
    ]);
    return written({ coders: b.coders, variables: new Map(names.map((name, v) => [name, studies[v]!])) }, [
      answers(b, [['Q1', b.random.pick(ASKED_WHO)], ...questions], rows, 3),
    ]);
  };

const FIELDS = ['themes', 'topic', 'codes', 'barriers', 'main_reason'];

/** Records of REDCap, with a column per choice of a checkbox. */
const redcap =
  (areLabels: boolean, kind: 'checkbox' | 'variables' | 'entered twice'): Writer =>
  (b) => {
    const names = b.random.pick(MARK_NAMES);
    const checkbox = kind !== 'variables';
    const { names: variables, studies } = checkbox ? { names: [''], studies: [sets(b, names)] } : variablesOf(b);
    const field = b.random.pick(FIELDS);
    const marks: readonly [string, string] = areLabels ? ['Checked', 'Unchecked'] : ['1', '0'];
    const done = areLabels ? 'Complete' : '2';
    const heads = checkbox
      ? names.map((name) => (areLabels ? `${capital(field)} (choice=${name})` : `${field}___${name}`))
      : variables.map((name) => (areLabels ? capital(name) : name));
    const cells = (u: number, c: number) =>
      checkbox ? marksOf(studies[0]![u]![c]!, names, marks) : studies.map((study) => cellOf(study[u]![c]!));
    const complete = areLabels ? 'Complete?' : 'coding_form_complete';
    const record = areLabels ? 'Record ID' : 'record_id';
    const study = { coders: b.coders, variables: new Map(variables.map((name, v) => [name, studies[v]!])) };
    if (kind === 'entered twice') {
      const two = { coders: ['1', '2'], variables: only(studies[0]!.map((unit) => unit.slice(0, 2))) };
      const rows = b.units.flatMap((unit, u) => [0, 1].map((c) => [`${unit}--${c + 1}`, ...cells(u, c), done]));
      return written(two, [sheet([[record, ...heads, complete], ...rows])]);
    }
    const coder = b.random.pick(['coder', 'rater', 'reviewer', 'abstractor', 'extractor']);
    const unit = b.random.pick(['article_id', 'chart_no', 'excerpt', 'study_id', 'transcript']);
    const rows = rowPerCoding(b, cells);
    const called = [unit, coder].map((name) => (areLabels ? capital(name.replace('_', ' ')) : name));
    return written(study, [
      sheet([[record, ...called, ...heads, complete], ...rows.map((row, i) => [String(i + 1), ...row, done])]),
    ]);
  };

/** The same heading again and again: who coded stands above it, beside it, or nowhere. */
const notes = (u: number, c: number) => ((u + c) % 5 === 1 ? 'not sure' : '');

/** Every layout of this page, by name. */
export const LESS_USUAL_LAYOUTS: Readonly<Record<string, Writer>> = {
  'packed, Coder: code;': packed((coder, given) => `${coder}: ${bare(given)}`, '; '),
  'packed, Coder: code|': packed((coder, given) => `${coder}: ${bare(given)}`, ' | '),
  'packed, Coder: code,': packed((coder, given) => `${coder}: ${bare(given)}`, ', '),
  'packed, Coder: code, lines': packed((coder, given) => `${coder}: ${bare(given)}`, '\n'),
  'packed, Coder=code': packed((coder, given) => `${coder}=${bare(given)}`, ';'),
  'packed, Coder -> code': packed((coder, given) => `${coder} -> ${bare(given)}`, '; '),
  'packed, Coder - code': packed((coder, given) => `${coder} - ${bare(given)}`, '; '),
  'packed, code (Coder)': packed((coder, given) => `${bare(given)} (${coder})`, ', '),
  'packed, code (Coder);': packed((coder, given) => `${bare(given)} (${coder})`, '; '),
  'packed, code [Coder]': packed((coder, given) => `${bare(given)} [${coder}]`, ' '),
  'packed, (Coder) code': packed((coder, given) => `(${coder}) ${bare(given)}`, '; '),
  'packed, Coder (code)': packed((coder, given) => `${coder} (${bare(given)})`, '; '),
  'packed, JSON': packed((coder, given) => `${JSON.stringify(coder)}: ${JSON.stringify(bare(given))}`, ', ', '{', '}'),
  'packed, Python': packed((coder, given) => `'${coder}': '${bare(given)}'`, ', ', '{', '}'),
  'packed, list of objects': packed(
    (coder, given) => JSON.stringify({ annotator: coder, label: bare(given) }),
    ', ',
    '[',
    ']',
  ),
  'packed, pairs': packed((coder, given) => `('${coder}', '${bare(given)}')`, ', ', '[', ']'),
  'packed, sets': (b) => {
    const study = sets(b, b.random.pick(WORDS), 0);
    const cells = allGiven(study, b.coders, (coder, given) => `${coder}: ${cellOf(given, ', ')}`, '; ');
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([[b.unitHeading, 'codes'], ...b.units.map((unit, u) => [unit, cells[u]!])]),
    ]);
  },
  'packed, a cell per variable': (b) => {
    const { names, studies } = variablesOf(b);
    const cells = studies.map((study) => allGiven(study, b.coders, (coder, given) => `${coder}: ${bare(given)}`, '; '));
    return written({ coders: b.coders, variables: new Map(names.map((name, v) => [name, studies[v]!])) }, [
      sheet([[b.unitHeading, ...names], ...b.units.map((unit, u) => [unit, ...cells.map((list) => list[u]!)])]),
    ]);
  },
  'packed, unit and coder': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const sign = b.random.pick(['_', '-', '/', ' ', ':']);
    const rows = b.units.flatMap((unit, u) =>
      b.coders.map((coder, c) => [`${unit}${sign}${coder}`, cellOf(study[u]![c]!)]),
    );
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([[b.unitHeading, b.categoryHeading], ...rows]),
    ]);
  },
  'packed, coders who agree in one cell': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const rows = b.units.flatMap((unit, u) => {
      const given = study[u]!.map((one) => cellOf(one));
      return [...new Set(given)].map((code) => [unit, b.coders.filter((_, c) => given[c] === code).join('; '), code]);
    });
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([[b.unitHeading, b.coderHeading, b.categoryHeading], ...rows]),
    ]);
  },
  'a column per category, coders in the cells': (b) => {
    const names = b.random.pick(WORDS);
    const study = b.random.chance(0.5) ? sets(b, names, 0) : single({ ...b, lastCoder: undefined }, names);
    const sign = b.random.pick(['; ', ', ', ',', '/', ' ']);
    const rows = b.units.map((unit, u) => [
      unit,
      ...names.map((name) => b.coders.filter((_, c) => study[u]![c]?.includes(name)).join(sign)),
    ]);
    return written({ coders: b.coders, variables: only(study) }, [sheet([[b.unitHeading, ...names], ...rows])]);
  },
  'qualtrics, three heading rows': qualtrics(3, 'single'),
  'qualtrics, two heading rows': qualtrics(2, 'single'),
  'qualtrics, one heading row': qualtrics(1, 'single'),
  'qualtrics, variables': qualtrics(3, 'variables'),
  'qualtrics, joined choices': qualtrics(3, 'joined'),
  'qualtrics, a column per choice': qualtrics(3, 'choices'),
  'qualtrics, marks per choice': qualtrics(3, 'marks'),
  'qualtrics, a question per unit': qualtricsOfCoders(1),
  'qualtrics, loops': qualtricsOfCoders(2),
  'redcap, raw': redcap(false, 'checkbox'),
  'redcap, labels': redcap(true, 'checkbox'),
  'redcap, raw, variables': redcap(false, 'variables'),
  'redcap, labels, variables': redcap(true, 'variables'),
  'redcap, entered twice': redcap(false, 'entered twice'),
  'repeated, a column per coder': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const heading = b.random.pick(['code', 'Code', 'label', 'rating']);
    const coders = b.coders.map((_, c) => `${heading} ${c + 1}`);
    return written({ coders, variables: only(study) }, [
      sheet([
        [b.unitHeading, ...coders.map(() => heading)],
        ...b.units.map((unit, u) => [unit, ...study[u]!.map((given) => cellOf(given))]),
      ]),
    ]);
  },
  'repeated, a code and a note per coder': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const coders = b.coders.map((_, c) => String(c + 1));
    return written({ coders, variables: only(study) }, [
      sheet([
        [b.unitHeading, ...coders.flatMap(() => ['code', 'note'])],
        ...b.units.map((unit, u) => [unit, ...study[u]!.flatMap((given, c) => [cellOf(given), notes(u, c)])]),
      ]),
    ]);
  },
  'repeated, coder and label': (b) => {
    const study = single(b, b.random.pick(CATEGORIES));
    const [namer, label] = b.random.pick([
      ['annotator', 'label'],
      ['coder', 'code'],
      ['Kodierer', 'Urteil'],
      ['rater', 'rating'],
    ] as const);
    const isNamerFirst = b.random.chance(0.5);
    const pair = (who: string, what: string) => (isNamerFirst ? [who, what] : [what, who]);
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([
        [b.unitHeading, ...b.coders.flatMap(() => pair(namer, label))],
        ...b.units.map((unit, u) => [unit, ...study[u]!.flatMap((given, c) => pair(b.coders[c]!, cellOf(given)))]),
      ]),
    ]);
  },
  'repeated, label columns of each coder': (b) => {
    const study = sets(b, b.random.pick(WORDS), 0);
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([
        [b.unitHeading, ...b.coders.flatMap((coder) => [coder, coder, coder])],
        ...b.units.map((unit, u) => [unit, ...study[u]!.flatMap((given) => [0, 1, 2].map((i) => given?.[i] ?? ''))]),
      ]),
    ]);
  },
  'repeated, label columns under one name': (b) => {
    const study = sets(b, b.random.pick(WORDS), 0);
    return written({ coders: b.coders, variables: only(study) }, [
      sheet([
        [b.unitHeading, ...b.coders.flatMap((coder) => [coder, '', ''])],
        ...b.units.map((unit, u) => [unit, ...study[u]!.flatMap((given) => [0, 1, 2].map((i) => given?.[i] ?? ''))]),
      ]),
    ]);
  },
  'repeated, label columns, long': (b) => {
    const study = sets(b, b.random.pick(WORDS), 0);
    const { head, rows } = longRows(b, (u, c) => [0, 1, 2].map((i) => study[u]![c]?.[i] ?? ''), [
      'code',
      'code',
      'code',
    ]);
    return written({ coders: b.coders, variables: only(study) }, [sheet([head, ...rows])]);
  },
  'two heading rows below a title': (b) => {
    const { names, studies } = variablesOf(b);
    const upper = ['', ...b.coders.flatMap((coder) => names.map((_, v) => (v === 0 ? coder : '')))];
    const lower = [b.unitHeading, ...b.coders.flatMap(() => names)];
    const rows = b.units.map((unit, u) => [
      unit,
      ...b.coders.flatMap((_, c) => studies.map((study) => cellOf(study[u]![c]!))),
    ]);
    const title = ['Coding of the pilot study', ...lower.slice(1).map(() => '')];
    const blank = b.random.chance(0.4) ? [title.map(() => '')] : [];
    return written({ coders: b.coders, variables: new Map(names.map((name, v) => [name, studies[v]!])) }, [
      sheet([title, ...blank, upper, lower, ...rows]),
    ]);
  },
};
