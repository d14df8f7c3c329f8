import type { Notice } from '../../../../notices.ts';
import { BadInputError } from '../../../../problems.ts';
import type { FoundCode, FoundMark } from '../../../marked-file.ts';
import { documentName } from '../../text-bytes.ts';
import { numberIn } from '../../written-number.ts';
import { type Row, textIn } from '../database.ts';
import { countings, type ProjectKind } from '../project.ts';

/** QualCoder: codes in categories, marks by the name of whoever made them. */
export const qualCoderProject: ProjectKind = {
  name: 'QualCoder project',
  tables: ['code_text', 'code_name', 'source'],
  read: (database, { coders }) => {
    const { at, tables } = database;
    const hidden = tables.has('coder_names')
      ? database
          .rows('coder_names')
          .filter(({ visibility }) => visibility === 0)
          .map(({ name }) => textIn(name))
      : [];
    const out = new Set(hidden.filter((name) => !coders.includes(name)));
    const paths = pathsOf(database.rows('code_name'), tables.has('code_cat') ? database.rows('code_cat') : []);
    const sources = new Map(database.rows('source').map((row) => [row['id'], row]));
    const marks: FoundMark[] = [];
    const left = new Map<string, number>();
    for (const row of database.rows('code_text')) {
      const owner = textIn(row['owner']).trim().normalize('NFC');
      if (out.has(textIn(row['owner']))) {
        left.set(owner, (left.get(owner) ?? 0) + 1);
        continue;
      }
      const source = sources.get(row['fid']!);
      const code = paths.codes.get(textIn(row['cid']));
      if (source === undefined) throw new BadInputError([{ code: 'unknown-document', at, found: textIn(row['fid']) }]);
      if (code === undefined) throw new BadInputError([{ code: 'unknown-code', at, found: textIn(row['cid']) }]);
      marks.push({
        document: documentName(textIn(source['name'])),
        coder: owner === '' ? undefined : owner,
        code: code.path,
        start: numberIn(row['pos0']),
        end: numberIn(row['pos1']),
        quote: textIn(row['seltext']),
        id: textIn(row['ctid']),
        at,
      });
    }
    const notices: Notice[] = [...left].map(([name, times]) => ({
      code: 'marks-left-out',
      ...{ at, why: 'hidden-coder', marks: times, names: [name] },
    }));
    for (const [table, why] of [
      ['code_image', 'picture'],
      ['code_av', 'sound'],
    ] as const) {
      const times = tables.has(table) ? database.rows(table).length : 0;
      if (times > 0) notices.push({ code: 'marks-left-out', at, why, marks: times, names: [] });
    }
    return {
      documents: [...sources.values()]
        .filter(({ fulltext }) => typeof fulltext === 'string')
        .map(({ name, fulltext }) => ({ name: documentName(textIn(name)), text: textIn(fulltext), at })),
      codes: [...paths.codes.values(), ...paths.categories.values()],
      marks,
      counting: countings({ by: 'utf-16', lineEnd: 1, mark: 0 }),
      notices,
    };
  },
};

/** The codes and the categories above them; codes may be in codes, too. */
function pathsOf(names: readonly Row[], categories: readonly Row[]) {
  const above = new Map(categories.map((row) => [textIn(row['catid']), row]));
  const codes = new Map(names.map((row) => [textIn(row['cid']), row]));
  const nameIn = (row: Row) => textIn(row['name']).trim().normalize('NFC');
  const pathOfCategory = (id: string, met: readonly string[]): string[] => {
    const row = above.get(id);
    if (row === undefined || met.includes(id)) return [];
    return [...pathOfCategory(textIn(row['supercatid']), [...met, id]), nameIn(row)];
  };
  const pathOfCode = (row: Row, met: readonly Row[]): string[] => {
    const parent = codes.get(textIn(row['supercid']));
    const start =
      parent && !met.includes(parent) ? pathOfCode(parent, [...met, row]) : pathOfCategory(textIn(row['catid']), []);
    return [...start, nameIn(row)];
  };
  const codeOf = (path: string[], isApplied: boolean, memo: Row[string] | undefined): FoundCode => {
    const definition = textIn(memo).trim();
    return { path, isApplied, ...(definition === '' ? {} : { definition }) };
  };
  return {
    codes: new Map([...codes].map(([id, row]) => [id, codeOf(pathOfCode(row, []), true, row['memo'])])),
    categories: new Map([...above].map(([id, row]) => [id, codeOf(pathOfCategory(id, []), false, row['memo'])])),
  };
}
