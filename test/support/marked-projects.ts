import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import initSqlJs from 'sql.js/dist/sql-wasm.js';
import { zipOf } from './zip-writer.ts';

/** What coders marked in one text; positions are those of characters of the text as it is worked with. */
export interface Coding {
  readonly document: string;
  /** With its byte-order mark and line ends. */
  readonly raw: string;
  readonly marks: readonly (readonly [coder: string, code: string, start: number, end: number])[];
}

/** A tree of codes: what is above each. */
export const PARENTS: Readonly<Record<string, string>> = { cost: 'access', distance: 'access' };

const CODES = ['access', 'cost', 'distance', 'help'];

type By = 'characters' | 'utf-16' | 'bytes';

/** A text without its mark, and with single line ends. */
export function plain(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
}

/** The position at which a format has a character of a text: what it counts before it. */
function positionOf(raw: string, character: number, by: By, isMarkCounted: boolean, lineEnd: 1 | 2): number {
  const text = isMarkCounted ? raw : raw.replace(/^\uFEFF/, '');
  const signs = text.match(/\r\n|[\s\S]/gu)!;
  const before = signs.slice(0, character + (isMarkCounted && raw.startsWith('\uFEFF') ? 1 : 0)).join('');
  const counted = lineEnd === 1 ? before.replaceAll('\r\n', '\n') : before;
  return by === 'characters' ? [...counted].length : by === 'utf-16' ? counted.length : Buffer.byteLength(counted);
}

function quoteOf(raw: string, start: number, end: number): string {
  return [...plain(raw)].slice(start, end).join('');
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const xml = (text: string) => text.replace(/[&<>"\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function codesXml(prefix: string, parent?: string): string {
  return CODES.filter((code) => PARENTS[code] === parent)
    .map((code) => `<Code guid="${prefix}-${code}" name="${code}" isCodable="true">${codesXml(prefix, code)}</Code>`)
    .join('');
}

/** A REFI-QDA project; `by` are the users whose marks are in it. */
export function qdpx(
  codings: readonly Coding[],
  users: readonly string[],
  {
    by = 'characters',
    lineEnd = 2,
    origin = '',
    prefix = 'g',
  }: { by?: By; lineEnd?: 1 | 2; origin?: string; prefix?: string } = {},
): Buffer {
  const names = users.length > 1 ? users : [];
  const sources = codings.map(({ document, raw, marks }, i) => {
    const selections = marks
      .filter(([coder]) => users.includes(coder))
      .map(([coder, code, start, end], j) => {
        const [from, to] = [start, end].map((one) => positionOf(raw, one, by, false, lineEnd));
        const user = names.length === 0 ? '' : ` creatingUser="${prefix}-${coder}"`;
        const name = xml(quoteOf(raw, start, end).slice(0, 30));
        return `<PlainTextSelection guid="s${i}-${j}" name="${name}" startPosition="${from}" endPosition="${to}"${user}><Coding guid="c${i}-${j}"><CodeRef targetGUID="${prefix}-${code}"/></Coding></PlainTextSelection>`;
      });
    return `<TextSource guid="t${i}" name="${document}" plainTextPath="internal://t${i}.txt">${selections.join('')}</TextSource>`;
  });
  const userList = names.map((name) => `<User guid="${prefix}-${name}" name="${name}"/>`).join('');
  const project = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" origin="${origin}"><Users>${userList}</Users><CodeBook><Codes>${codesXml(prefix)}</Codes></CodeBook><Sources>${sources.join('')}</Sources></Project>`;
  return zipOf([
    { name: 'project.qde', content: project },
    ...codings.map(({ raw }, i) => ({ name: `Sources/t${i}.txt`, content: raw })),
  ]);
}

/** A folder of brat, which cuts marks at line ends and counts a byte-order mark. */
export function brat(folder: string, codings: readonly Coding[], coders: readonly string[]): string {
  const files: Record<string, string> = {
    'annotation.conf': '[entities]\naccess\n\tcost\n\tdistance\nhelp\n\n[relations]\nCause\tArg1:<ENTITY>\n',
  };
  for (const coder of coders)
    for (const { document, raw, marks } of codings) {
      files[`${coder}/${document}.txt`] = raw;
      files[`${coder}/${document}.ann`] = marks
        .filter(([by]) => by === coder)
        .map(([, code, start, end], i) => {
          const quote = quoteOf(raw, start, end);
          const pieces = [...quote.matchAll(/[^\n]+/g)].map(({ 0: piece, index }) => {
            const from = start + [...quote.slice(0, index)].length;
            return [from, from + [...piece].length].map((one) => positionOf(raw, one, 'characters', true, 2)).join(' ');
          });
          return `T${i + 1}\t${code} ${pieces.join(';')}\t${quote.replaceAll('\n', ' ')}\n`;
        })
        .join('');
    }
  return write(folder, files);
}

/** doccano: a file for each member. */
export function doccano(folder: string, codings: readonly Coding[], coders: readonly string[]): string {
  const lines = (coder: string) =>
    codings.map(({ raw, marks }, i) => {
      const label = marks
        .filter(([by]) => by === coder)
        .map(([, code, start, end]) => [...[start, end].map((one) => positionOf(raw, one, 'utf-16', false, 2)), code]);
      return JSON.stringify({ id: i + 1, text: raw, label });
    });
  return write(folder, Object.fromEntries(coders.map((coder) => [`${coder}.jsonl`, lines(coder).join('\n')])));
}

/** Label Studio, which counted UTF-16 units before version 1.5. */
export function labelStudio(
  codings: readonly Coding[],
  coders: readonly string[],
  by: 'characters' | 'utf-16',
): string {
  const tasks = codings.map(({ raw, marks }, i) => ({
    id: i + 1,
    data: { text: raw },
    predictions: [],
    annotations: coders.map((coder) => ({
      completed_by: { email: coder },
      was_cancelled: false,
      result: marks
        .filter(([one]) => one === coder)
        .map(([, code, start, end], j) => ({
          ...{ id: `r${j}`, type: 'labels', from_name: 'label', to_name: 'text' },
          value: {
            ...{ start: positionOf(raw, start, by, false, 2), end: positionOf(raw, end, by, false, 2) },
            ...{ text: quoteOf(raw, start, end), labels: [code] },
          },
        })),
    })),
  }));
  return JSON.stringify(tasks);
}

type Tables = Readonly<
  Record<string, readonly [columns: string, ...rows: (readonly (string | number | null | undefined)[])[]]>
>;

/** A database with these tables: per table its columns, and its rows. */
export async function database(tables: Tables): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const made = new Database() as InstanceType<typeof Database> & {
    run(sql: string, values?: readonly unknown[]): void;
    export(): Uint8Array;
  };
  for (const [name, [columns, ...rows]] of Object.entries(tables)) {
    made.run(`CREATE TABLE ${name} (${columns})`);
    for (const row of rows) made.run(`INSERT INTO ${name} VALUES (${row.map(() => '?').join(', ')})`, row);
  }
  const bytes = made.export();
  made.close();
  return bytes;
}

/** QualCoder keeps texts without a mark and with single line ends, and counts UTF-16 units. */
export function qualCoder(codings: readonly Coding[], others: Tables = {}): Promise<Uint8Array> {
  const ids = new Map(CODES.map((code, i) => [code, i + 1]));
  return database({
    ...others,
    source: ['id, name, fulltext', ...codings.map(({ document, raw }, i) => [i + 1, `${document}.txt`, plain(raw)])],
    code_cat: ['catid, name, supercatid, memo'],
    code_name: [
      'cid, name, catid, supercid, memo',
      ...CODES.map((code) => [ids.get(code)!, code, null, ids.get(PARENTS[code] ?? '') ?? null, '']),
    ],
    code_text: [
      'ctid, cid, fid, seltext, pos0, pos1, owner',
      ...codings.flatMap(({ raw, marks }, i) =>
        marks.map(([coder, code, start, end], j) => [
          ...[100 * i + j, ids.get(code)!, i + 1, quoteOf(raw, start, end)],
          ...[start, end].map((one) => positionOf(plain(raw), one, 'utf-16', false, 2)),
          coder,
        ]),
      ),
    ],
  });
}

/** Taguette keeps HTML, and counts the bytes of its text. */
export function taguette(codings: readonly Coding[], coder: string): Promise<Uint8Array> {
  const own = codings.flatMap(({ raw, marks }, i) =>
    marks.filter(([by]) => by === coder).map(([, code, start, end]) => ({ raw, code, start, end, document: i + 1 })),
  );
  const html = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  return database({
    documents: [
      'id, name, contents, project_id',
      ...codings.map(({ document, raw }, i) => [
        ...[i + 1, document],
        ...[`<p>${plain(raw).split('\n').map(html).join('</p>\n<p>')}</p>`, 1],
      ]),
    ],
    tags: ['id, path, description', ...CODES.map((code, i) => [i + 1, code, ''])],
    highlights: [
      'id, document_id, start_offset, end_offset, snippet',
      ...own.map(({ raw, document, start, end }, i) => [
        ...[i + 1, document],
        ...[start, end].map((one) => positionOf(plain(raw), one, 'bytes', false, 2)),
        `<p>${html(quoteOf(raw, start, end))}</p>`,
      ]),
    ],
    highlight_tags: ['highlight_id, tag_id', ...own.map(({ code }, i) => [i + 1, CODES.indexOf(code) + 1])],
  });
}

/** An export of INCEpTION in WebAnno TSV 3: each run of signs that are not white is a token. */
export function webAnno(folder: string, codings: readonly Coding[], coders: readonly string[]): string {
  const files: Record<string, string> = {};
  for (const { document, raw, marks } of codings) {
    const text = raw.replace(/^\uFEFF/, '');
    files[`source/${document}.txt`] = raw;
    for (const coder of [...coders, 'CURATION_USER', 'INITIAL_CAS']) {
      const own = marks
        .filter(([by]) => by === coder)
        .map(([, code, start, end]) => ({
          code,
          ...{ start: positionOf(raw, start, 'utf-16', false, 2), end: positionOf(raw, end, 'utf-16', false, 2) },
        }));
      const rows = [...text.matchAll(/\S+/g)].flatMap(({ 0: token, index }, i) => {
        // a token of which only a part is marked is followed by that part
        const ends = new Set([index, index + token.length, ...own.flatMap(({ start, end }) => [start, end])]);
        const cuts = [...ends].filter((one) => one >= index && one <= index + token.length).sort((a, b) => a - b);
        const parts = cuts.slice(1).map((end, j) => [cuts[j]!, end] as const);
        const cell = (from: number, to: number) =>
          own
            .flatMap(({ code, start, end }, n) => (start <= from && to <= end ? [`${code}[${n + 1}]`] : []))
            .join('|') || '_';
        const id = `1-${i + 1}`;
        const whole = parts.length === 1 ? cell(index, index + token.length) : '_';
        const row = (name: string, from: number, to: number, value: string) =>
          `${name}\t${from}-${to}\t${text.slice(from, to)}\t${value}\t`;
        return [
          row(id, index, index + token.length, whole),
          ...(parts.length === 1 ? [] : parts.map(([from, to], j) => row(`${id}.${j + 1}`, from, to, cell(from, to)))),
        ];
      });
      const place = coder === 'CURATION_USER' ? 'curation' : 'annotation';
      files[`${place}/${document}.txt/${coder}.tsv`] =
        `#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Code|value\n\n\n#Text=${text.replace(/\r?\n/g, '\\n')}\n${rows.join('\n')}\n`;
    }
  }
  return write(folder, files);
}

/** A sheet of spans, and the texts beside it. */
export function sheetOfSpans(folder: string, codings: readonly Coding[]): string {
  const rows = codings.flatMap(({ document, raw, marks }) =>
    marks.map(([coder, code, start, end]) => {
      const [from, to] = [start, end].map((one) => positionOf(raw, one, 'characters', false, 2));
      return `${document},${coder},${code},${from},${to},"${quoteOf(raw, start, end).replaceAll('"', '""')}"`;
    }),
  );
  return write(folder, {
    'spans.csv': `document,coder,category,start,end,text\n${rows.join('\n')}\n`,
    ...Object.fromEntries(codings.map(({ document, raw }) => [`texts/${document}.txt`, raw])),
  });
}
