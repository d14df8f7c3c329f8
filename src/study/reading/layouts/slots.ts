import type { Located } from '../../located.ts';
import { factorings } from '../axes.ts';
import { type Namer, namerAmong } from '../beside-values.ts';
import { chooseUnit } from '../choose-unit.ts';
import { explainBeside, reasonByHeading } from '../explain.ts';
import type { Fixed } from '../fixed.ts';
import type { Coded, Evidence, LeftOut, Proposal } from '../proposal.ts';
import { isAgreed, matching, namedUnit, setAside } from '../set-aside.ts';
import { allRows, type Beside, byVariable, type Change, longTable } from '../shaped.ts';
import type { ViewColumn } from '../view-column.ts';
import type { View } from '../views.ts';
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
    for (const factoring of factorings(columns)) {
      for (const turned of [false, true]) {
        const members = turned ? factoring.right : factoring.left;
        const places = (turned ? factoring.left : factoring.right).filter(
          (name) => !isAgreed({ heading: name }, fixed),
        );
        const at = (member: string, place: string) =>
          turned ? factoring.at(place, member) : factoring.at(member, place);
        const namer = namerIn(view, fixed, members, places, at);
        if (namer === undefined || places.length < 2) continue;
        const others = members.filter((member) => member !== namer.member);
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
        const names = places.map((place) => at(namer.member, place));
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
          { fact: 'two-axes', points: factoring.strength },
        ];
        found.push({
          layout: 'slots',
          view,
          unit: chosen.unit,
          coder: undefined,
          coders,
          coded,
          leftOut: [...aside, ...sides, ...explained.leftOut],
          unexplained: namer.isSure
            ? explained.unexplained
            : [...explained.unexplained, { columns: names, doubt: 'perhaps-names' }],
          evidence,
          overRows: false,
        });
      }
    }
    return found;
  },
};

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
