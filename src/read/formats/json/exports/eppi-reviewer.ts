import { isList, isObject, type Json, type JsonObject, objectOf } from '../parse.ts';
import type { Export } from './export.ts';

/** EPPI-Reviewer: references with the codes that one coder gave them, by numbers that the code sets of the file explain. */
export const eppiReviewer: Export = {
  name: 'eppi-reviewer',
  fits: (reference) => 'ItemId' in reference && isList(reference[NAMES]),
  *codings(reference, leaveOut) {
    const codes = reference['Codes'];
    if (!isList(codes)) {
      leaveOut('not-annotated');
      return;
    }
    yield objectOf([
      ['unit', reference['ItemId'] ?? null],
      ['category', reference[NAMES] ?? null],
      ['text', reference['Title'] ?? reference['ShortTitle'] ?? null],
    ]);
  },
};

/** The field for the names of a reference's codes. */
const NAMES = '(names of codes)';

/** The references of a file of EPPI-Reviewer, with the names of their codes; undefined if it is no such file. */
export function referencesOf(file: JsonObject): readonly JsonObject[] | undefined {
  const { CodeSets: sets, References: references } = file;
  if (!isList(sets) || !isList(references) || !references.every(isObject)) return undefined;
  const names = namesOfCodes(sets);
  return references.map((reference) => {
    const codes = isList(reference['Codes']) ? reference['Codes'].filter(isObject) : [];
    const own = codes.map(({ AttributeId: id = null }) => names.get(String(id)) ?? String(id));
    return objectOf([...Object.entries(reference), [NAMES, [...new Set(own)]]]);
  });
}

/** The names of codes by number: their paths where names repeat. */
function namesOfCodes(sets: readonly Json[]): ReadonlyMap<string, string> {
  const codes: { readonly id: string; readonly name: string; readonly path: string }[] = [];
  const visit = (list: Json | undefined, above: readonly string[]) => {
    const inner = isObject(list ?? null) ? (list as JsonObject)['AttributesList'] : list;
    if (!isList(inner)) return;
    for (const code of inner.filter(isObject)) {
      const name = String(code['AttributeName'] ?? code['AttributeId']);
      const path = [...above, name];
      codes.push({ id: String(code['AttributeId']), name, path: path.join(' > ') });
      visit(code['Attributes'], path);
    }
  };
  for (const set of sets.filter(isObject)) visit(set['Attributes'], [String(set['SetName'] ?? '')]);
  const times = new Map<string, number>();
  for (const { name } of codes) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(codes.map(({ id, name, path }) => [id, times.get(name) === 1 ? name : path]));
}
