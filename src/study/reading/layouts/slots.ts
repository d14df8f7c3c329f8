import type { Located } from '../../located.ts';
import { factorings } from '../axes.ts';
import { holdNames, type Namer, namerAmong } from '../beside-values.ts';
import { chooseUnit } from '../choose-unit.ts';
import { alike } from '../column-kinds.ts';
import { explainBeside, reasonByHeading } from '../explain.ts';
import type { Fixed } from '../fixed.ts';
import { endsAsWordFor, wordsOf } from '../headings.ts';
import { holdsCoders, likeACoder } from '../like-a-coder.ts';
import type { Coded, Evidence, LeftOut, Proposal } from '../proposal.ts';
import { isAgreed, matching, namedUnit, setAside } from '../set-aside.ts';
import { allRows, type Beside, byVariable, type Change, longTable } from '../shaped.ts';
import type { ViewColumn } from '../view-column.ts';
import type { View } from '../views/view.ts';
import type { Layout } from './layout.ts';

/** Beside each value the name of who gave it, several of both in a row. */
export const slots: Layout = {
  name: 'slots',
  title: 'next to each label who gave it',
  coders: 'beside',
  rows: 'units',
  columnsAre: 'category',
  becomes: 'long',
  chosenBy: 'category',
  shape: (proposal, change, beside) =>
    byVariable(proposal).map(({ variable, coded }) => ({
      variable,
      located: [slotTable(proposal, coded, change, beside)],
    })),
  propose(view, fixed) {
    const { columns, aside } = setAside(view, fixed);
    const found: Proposal[] = [];
    for (const { members, places, namer, at, strength, isSaid } of [
      ...inGrids(view, columns, fixed),
      ...besideEachOther(view, columns),
    ]) {
      const others = members.filter((member) => member !== namer);
      const sides: LeftOut[] = [];
      const variables: string[] = [];
      for (const other of others) {
        const list = places.map((place) => at(other, place));
        const reasons = list.map((column) => {
          const judged = view.judged.get(column)!;
          const byHeading = reasonByHeading(column, judged, []);
          return byHeading ?? (judged.kind === 'text' || judged.kind === 'date' ? judged.kind : undefined);
        });
        if (others.length > 1 && reasons.every((reason) => reason !== undefined)) {
          sides.push(...list.map((column, i): LeftOut => ({ column, reason: reasons[i]! })));
        } else variables.push(other);
      }
      if (variables.length === 0) continue;
      const names = places.map((place) => at(namer, place));
      const coded = variables.flatMap((variable) =>
        places.map(
          (place, i): Coded => ({
            coder: '',
            variable: variables.length > 1 ? variable : '',
            form: 'cell',
            columns: [at(variable, place)],
            namedBy: names[i]!,
          }),
        ),
      );
      const usedColumns = [...coded.flatMap((one) => one.columns), ...names];
      const sideColumns = new Set(sides.map(({ column }) => column));
      const rest = columns.filter((column) => !usedColumns.includes(column) && !sideColumns.has(column));
      const chosen = chooseUnit(view, rest, namedUnit(view, fixed), fixed.byRow === true);
      const explained = explainBeside(
        view,
        rest,
        new Set([...usedColumns, ...chosen.unit]),
        coded.flatMap((one) => one.columns),
        { areMarks: false, inBlock: false },
      );
      const coders = [...new Set(names.flatMap((column) => column.values))];
      const recur = names.some((column, i) =>
        names.some((other, j) => i !== j && other.values.some((value) => column.values.includes(value))),
      );
      const evidence: Evidence[] = [
        ...chosen.evidence,
        { fact: 'names-beside-values', points: recur ? 3 : 2 },
        { fact: 'two-axes', points: strength },
      ];
      found.push({
        layout: 'slots',
        view,
        unit: chosen.unit,
        coder: undefined,
        coders,
        coded,
        leftOut: [...aside, ...sides, ...explained.leftOut],
        unexplained: isSaid
          ? explained.unexplained
          : [...explained.unexplained, { columns: names, doubt: 'perhaps-names' }],
        evidence,
        overRows: false,
      });
    }
    return found;
  },
};

/** Columns of names, and beside each of them those of what was given. */
interface NamesBeside {
  /** What columns are, the one of the names among them. */
  readonly members: readonly string[];
  readonly namer: string;
  readonly places: readonly string[];
  readonly at: (member: string, place: string) => ViewColumn;
  readonly strength: number;
  /** Whether headings say that the names are coders'. */
  readonly isSaid: boolean;
}

/** "label_1, annotator_1, label_2, annotator_2": headings that are made of two parts. */
function inGrids(view: View, columns: readonly ViewColumn[], fixed: Fixed): NamesBeside[] {
  return factorings(columns).flatMap((factoring) =>
    [false, true].flatMap((turned): NamesBeside[] => {
      const members = turned ? factoring.right : factoring.left;
      const places = (turned ? factoring.left : factoring.right).filter((name) => !isAgreed({ heading: name }, fixed));
      const at = (member: string, place: string) =>
        turned ? factoring.at(place, member) : factoring.at(member, place);
      const namer = namerIn(view, fixed, members, places, at);
      if (namer === undefined || places.length < 2) return [];
      return [{ members, places, namer: namer.member, at, strength: factoring.strength, isSaid: namer.isSure }];
    }),
  );
}

/** What headings with nothing in common show less clearly than two axes do. */
const BY_PLACE = 1;

/** "first coder, code, second coder, code (2)": whatever the headings, names in front of, or behind, each of several columns that are alike. */
function besideEachOther(view: View, columns: readonly ViewColumn[]): NamesBeside[] {
  const judged = (column: ViewColumn) => view.judged.get(column)!;
  const namers = columns.filter((column) => {
    const { kind, isMarks } = judged(column);
    const mayName = !isMarks && (kind === 'labels' || kind === 'constant' || kind === 'ids');
    return mayName && (likeACoder(column.heading) === 3 || (column.size > 1 && holdsCoders(column) === 2));
  });
  if (namers.length < 2 || !namers.every((one) => one === namers[0] || alike(judged(namers[0]!), judged(one)) > 0))
    return [];
  if (!holdNames(view, namers)) return [];
  const isSaid = namers.every(
    ({ heading }) => likeACoder(heading) === 3 || wordsOf(heading).some((word) => endsAsWordFor(word, 'coder')),
  );
  return [1, -1].flatMap((step): NamesBeside[] => {
    const values = namers.flatMap((column) => view.columns[view.placeOf(column) + step] ?? []);
    const [first] = values;
    const areCodings =
      values.length === namers.length &&
      values.every(
        (column) =>
          columns.includes(column) &&
          !namers.includes(column) &&
          ['labels', 'marks', 'constant'].includes(judged(column).kind) &&
          (column === first || alike(judged(first!), judged(column)) > 0),
      );
    if (!areCodings || alike(judged(first!), judged(namers[0]!)) > 0) return [];
    const [namer, value] = [namers[0]!.heading, first!.heading];
    const places = namers.map((_, i) => String(i + 1));
    const at = (member: string, place: string) => (member === namer ? namers : values)[Number(place) - 1]!;
    return namer === value ? [] : [{ members: [namer, value], namer, places, at, strength: BY_PLACE, isSaid }];
  });
}

/** The member that an option names as the coders, else the one that seems to hold their names. */
function namerIn(
  view: View,
  { coder }: Fixed,
  members: readonly string[],
  places: readonly string[],
  at: (member: string, place: string) => ViewColumn,
): Namer | undefined {
  if (coder === undefined) return namerAmong(view, members, places, at);
  const named = matching(view.columns, coder);
  const member = members.find((one) => places.every((place) => named.includes(at(one, place))));
  return member === undefined ? undefined : { member, isSure: true };
}

/** A row a unit and name, from values with a name beside each. */
function slotTable(proposal: Proposal, coded: readonly Coded[], change: Change | undefined, beside: Beside): Located {
  const all = allRows(proposal.view);
  const places = coded.map((one) => ({ namedBy: all.of(one.namedBy!), value: all.of(one.columns[0]!) }));
  const given = Array.from({ length: all.rows }, (_, row) =>
    places
      .filter(({ namedBy }) => namedBy.cells[row]! >= 0)
      .map(({ namedBy, value }) => ({ row, coder: namedBy.textAt(row), category: value.textAt(row) })),
  );
  return longTable(proposal, all, given.flat(), change, beside);
}
