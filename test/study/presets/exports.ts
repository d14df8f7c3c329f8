/** A passage of a made-up study, with what each of two coders gave it; undefined: not coded. */
export interface Passage {
  readonly document: string;
  readonly from: number;
  readonly text: string;
  readonly Mira: readonly string[] | undefined;
  readonly Otto: readonly string[] | undefined;
}

export const CODERS = ['Mira', 'Otto'] as const;

export const CODES = ['care', 'food', 'noise'] as const;

const passage = (
  document: string,
  from: number,
  text: string,
  Mira: Passage['Mira'],
  Otto: Passage['Otto'],
): Passage => ({ document, from, text, Mira, Otto });

/** Every passage has at least one code of each coder who marked it, as in programs in which to mark is to code. */
export const PASSAGES: readonly Passage[] = [
  passage('Visit 1', 3, 'They woke me at five for the scales.', ['noise'], ['noise']),
  passage('Visit 1', 7, 'Soup, always soup, and cold by then.', ['food'], ['food', 'care']),
  passage('Visit 1', 9, 'One of them sat with me all evening.', ['care'], ['care']),
  passage('Visit 1', 14, 'The door of the ward never shuts.', ['noise', 'care'], ['noise', 'care']),
  passage('Visit 2', 3, 'He asked twice whether I had eaten.', ['care', 'food'], ['food']),
  passage('Visit 2', 6, 'You hear every trolley go by.', ['noise'], undefined),
  passage('Visit 2', 8, 'My sister brought what I could eat.', ['food'], ['food']),
  passage('Visit 2', 12, 'Nobody said good night, not once.', ['care'], ['noise']),
];

export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

/** How a program writes the study, and how its units are then called. */
export interface Written {
  readonly preset: string;
  readonly sheets: Sheets;
  readonly unit: (passage: Passage) => string;
}

/** A row per passage, coder and code. */
function perCode(
  row: (passage: Passage, coder: string, code: string, number: number) => readonly string[],
): string[][] {
  const codes = PASSAGES.flatMap((one) =>
    CODERS.flatMap((coder) => (one[coder] ?? []).map((code) => ({ one, coder, code }))),
  );
  return codes.map(({ one, coder, code }, i) => [...row(one, coder, code, i + 1)]);
}

/** A row per passage and coder. */
function perCoding(
  row: (passage: Passage, coder: string, codes: readonly string[], number: number) => readonly string[],
): string[][] {
  const codings = PASSAGES.flatMap((one) =>
    CODERS.flatMap((coder) => (one[coder] === undefined ? [] : [{ one, coder, codes: one[coder] }])),
  );
  return codings.map(({ one, coder, codes }, i) => [...row(one, coder, codes, i + 1)]);
}

export const MAXQDA = {
  en: 'Color|Comment|Document group|Document name|Code|Beginning|End|Weight score|Segment|Area|Coverage %|Created by|Created',
  de: 'Farbe|Kommentar|Dokumentgruppe|Dokumentname|Code|Anfang|Ende|Gewicht|Segment|Fläche|Abdeckungsgrad %|Autor|Erstellt am',
  pl: 'Color|Komentarz|Grupa dokumentów|Nazwa dokumentu|Kod|Początek|Koniec|Waga|Fragment|Objętość|Obszar %|Autor|Data utworzenia',
  es: 'Color|Comentario|Grupo de documentos|Nombre del documento|Código|Comienzo|Final|Ponderación|Segmento|Área|Cobertura %|Autor|Fecha de creación',
};

/** Coded segments; a list of coders: only theirs. */
export function maxqda(
  headings: string,
  coders: readonly string[] = CODERS,
  author = (coder: string) => coder,
): Written {
  const rows = perCode(({ document, from, text }, coder, code) => [
    ...['●', '', 'Ward A', document, code, String(from), String(from + 1), '0', text, String(text.length), '0.4'],
    ...[coder, '3/1/2024 09:12'],
  ]).filter((row) => coders.includes(row[11]!));
  return {
    preset: 'maxqda',
    sheets: { 'segments.csv': [headings.split('|'), ...rows.map((row) => row.with(11, author(row[11]!)))] },
    unit: ({ document, from, text }) => `${document} / ${from} / ${from + 1} / ${text}`,
  };
}

/** Quotations, numbered anew in each coder's project. */
export function atlasti(
  headings = 'ID|Quotation Name|Document|Document Groups|Quotation Content|Comment|Codes|Reference|Density|Created by|Modified by|Created|Modified',
  author = (coder: string, _number: number) => coder,
): Written {
  const sheetOf = (coder: (typeof CODERS)[number]) => {
    const own = PASSAGES.filter((one) => one[coder] !== undefined);
    return [
      headings.split('|'),
      ...own.map(({ document, from, text, [coder]: codes }, i) => [
        ...[`${document.at(-1)}:${i + 1}`, text.slice(0, 12), document, '', text, '', codes!.join('\n'), `¶ ${from}`],
        ...[String(codes!.length), author(coder, i), coder, '2024-03-01', '2024-03-02'],
      ]),
    ];
  };
  return {
    preset: 'atlasti',
    sheets: { 'Mira.csv': sheetOf('Mira'), 'Otto.csv': sheetOf('Otto') },
    unit: ({ document, from }) => `${document} / ¶ ${from}`,
  };
}

export function dedoose(): Written {
  const headings = [
    ...['Media Title', 'Excerpt Range', 'Excerpt Creator', 'Excerpt Date', 'Excerpt Copy', 'Resource Creator'],
    ...['Resource Date', 'Codes Applied Combined'],
    ...CODES.flatMap((code) => [`Code: ${code} Applied`, `Code: ${code} Range`, `Code: ${code} Weight`]),
    ...['Site', 'Age'],
  ];
  const rows = perCoding(({ document, from, text }, coder, codes) => [
    ...[document, `${from}00-${from}80`, coder, '4/1/2024', text, 'Mira', '4/1/2024', codes.join(', ')],
    ...CODES.flatMap((code) => (codes.includes(code) ? ['True', '', '1'] : ['False', '', ''])),
    ...[document === 'Visit 1' ? 'North' : 'South', '41'],
  ]);
  return {
    preset: 'dedoose',
    sheets: { 'excerpts.csv': [headings, ...rows] },
    unit: ({ document, from }) => `${document} / ${from}00-${from}80`,
  };
}

export function taguette(): Written {
  const sheetOf = (coder: string, first: number) => {
    const own = perCode(({ document, text }, who, code) => [who, document, code, text]).filter(
      ([who]) => who === coder,
    );
    const texts = [...new Set(own.map((row) => row[3]!))];
    return [
      ['id', 'document', 'tag', 'content'],
      ...own.map(([, document, tag, content]) => [String(first + texts.indexOf(content!)), document!, tag!, content!]),
    ];
  };
  return {
    preset: 'taguette',
    sheets: { 'Mira.csv': sheetOf('Mira', 1), 'Otto.csv': sheetOf('Otto', 71) },
    unit: ({ document, text }) => `${document} / ${text}`,
  };
}

export function qualcoder(first = 'File'): Written {
  const group = { care: 'People', food: 'Things', noise: 'Things' } as Record<string, string>;
  const rows = perCode(({ document, text }, coder, code, number) => [
    ...[document, coder, text, String(number), code, '', group[code]!, 'Stay'],
  ]);
  return {
    preset: 'qualcoder',
    sheets: {
      'report.csv': [[first, 'Coder', 'Coded', 'Id', 'Codename', 'Coded_Memo', 'Category', 'Category'], ...rows],
    },
    unit: ({ document, text }) => `${document} / ${text}`,
  };
}

export function rqda(): Written {
  const headings = ['', 'rowid', 'cid', 'fid', 'codename', 'filename', 'index1', 'index2', 'CodingLength'];
  const sheetOf = (coder: string) =>
    perCode(({ document, from }, who, code) => [who, document, code, String(from)])
      .filter(([who]) => who === coder)
      .map(([, document, code, from], i) => [
        ...[String(i + 1), String(i + 1), String(CODES.indexOf(code as 'care') + 1), document!.at(-1)!, code!],
        ...[`${document}.txt`, `${from}0`, `${from}9`, '9'],
      ]);
  return {
    preset: 'rqda',
    sheets: { 'Mira.csv': [headings, ...sheetOf('Mira')], 'Otto.csv': [headings, ...sheetOf('Otto')] },
    unit: ({ document, from }) => `${document}.txt / ${from}0 / ${from}9`,
  };
}

export function labelStudio(): Written {
  const rows = perCoding(({ text }, coder, codes, number) => [
    ...[String(300 + number), coder === 'Mira' ? 'Mira' : 'Otto', '2024-03-01T10:00:00Z'],
    ...[String(50 + PASSAGES.findIndex((one) => one.text === text)), '4.1', text],
    ...[codes.length > 1 ? JSON.stringify({ choices: codes }) : codes[0]!, '2024-03-01T10:05:00Z'],
  ]);
  const headings = ['annotation_id', 'annotator', 'created_at', 'id', 'lead_time', 'text', 'subject', 'updated_at'];
  return {
    preset: 'labelstudio',
    sheets: { 'export.csv': [headings, ...rows] },
    unit: (one) => String(50 + PASSAGES.indexOf(one)),
  };
}

export function mechanicalTurk(): Written {
  const headings = [
    ...['HITId', 'HITTypeId', 'Title', 'Reward', 'CreationTime', 'AssignmentId', 'WorkerId', 'AssignmentStatus'],
    ...['AcceptTime', 'WorkTimeInSeconds', 'Input.text', 'Answer.subject', 'Approve', 'Reject'],
  ];
  const rows = perCoding(({ text }, coder, codes, number) => [
    ...[`H${PASSAGES.findIndex((one) => one.text === text)}`, 'T7', 'What is it about?', '$0.05', 'Mon', `A${number}`],
    ...[coder, 'Submitted', 'Mon', String(10 + number), text, codes.join('|'), 'x', ''],
  ]);
  return { preset: 'mturk', sheets: { 'batch.csv': [headings, ...rows] }, unit: (one) => `H${PASSAGES.indexOf(one)}` };
}

export function rayyan(): Written {
  const rows = PASSAGES.map((one, i) => [
    ...[`rayyan-${i}`, one.text, '2020', 'A, B', 'An abstract'],
    `RAYYAN-INCLUSION: {${CODERS.flatMap((coder) => (one[coder] ? [`"${coder}"=>"${one[coder].join(';')}"`] : [])).join(', ')}} | RAYYAN-LABELS: x`,
  ]);
  return {
    preset: 'rayyan',
    sheets: { 'articles.csv': [['key', 'title', 'year', 'authors', 'abstract', 'notes'], ...rows] },
    unit: (one) => `rayyan-${PASSAGES.indexOf(one)}`,
  };
}

/** The same sheets, with something done to their rows. */
export function changed(
  { sheets, ...rest }: Written,
  change: (row: readonly string[], isHeading: boolean) => string[],
): Written {
  const all = Object.entries(sheets).map(([path, rows]) => [path, rows.map((row, i) => change(row, i === 0))] as const);
  return { ...rest, sheets: Object.fromEntries(all) };
}
