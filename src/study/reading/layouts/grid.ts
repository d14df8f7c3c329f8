import { matcherOf } from '../../../names/pattern.ts';
import { writtenOneHot } from '../../written/one-hot.ts';
import { BARE, bareFactorings, type Factoring, factorings, isPartOf, type Side } from '../axes.ts';
import { namerAmong } from '../beside-values.ts';
import { chooseUnit } from '../choose-unit.ts';
import { alike } from '../column-kinds.ts';
import { explainBeside, reasonByHeading } from '../explain.ts';
import type { Fixed } from '../fixed.ts';
import { codedBy, inDoubtOfForm, layoutFor, type Together, togetherAsAsked, togetherByNumbers } from '../forms.ts';
import { isHeaded, wordsOf } from '../headings.ts';
import type { NumberedColumns } from '../held-by-numbered.ts';
import { kappa, mean, pairs } from '../kappa.ts';
import { likeACoder, likeCoders } from '../like-a-coder.ts';
import type { Coded, Evidence, LeftOut, Proposal, Unexplained } from '../proposal.ts';
import { allMatching, isAgreed, namedUnit, setAside } from '../set-aside.ts';
import type { ViewColumn } from '../view-column.ts';
import type { View } from '../views/view.ts';
import { SECOND_CODER_WORDS } from '../words/again-words.ts';
import type { Layout } from './layout.ts';
import { neverAgree, shareWords } from './wide.ts';

/** Headings of two parts, of which one names the coder: a column a coder and variable, category or label. */
export const variables: Layout = {
  name: 'variables',
  title: 'several variables',
  columnsAre: 'category',
  chosenBy: 'variables',
  propose(view, fixed) {
    const { columns, aside } = setAside(view, fixed);
    const named = namedUnit(view, fixed);
    const open = columns.filter((column) => !named.includes(column));
    return [
      ...factorings(open).flatMap((factoring) => [
        ...readingOfGrid(view, fixed, columns, aside, factoring, 'left'),
        ...readingOfGrid(view, fixed, columns, aside, factoring, 'right'),
      ]),
      ...pairedByHeadings(view, open).flatMap((factoring) =>
        readingOfGrid(view, fixed, columns, aside, factoring, 'right'),
      ),
    ];
  },
};

/** Each coder has a column for each category. */
export const oneHot: Layout = {
  name: 'one-hot',
  title: 'one column per category, which marks whether it applies',
  columnsAre: 'category',
  chosenBy: 'names',
  written: writtenOneHot,
};

/** Each coder has several columns, filled from the left. */
export const labelColumns: Layout = {
  name: 'label-columns',
  title: 'several columns per coding',
  columnsAre: 'category',
  chosenBy: 'names',
};

/** "tone" and "tone_reli": columns with the same values, where only the second coder's has an addition in its heading. */
export function pairedByHeadings(view: View, columns: readonly ViewColumn[]): Factoring[] {
  const judgedOf = (column: ViewColumn) => view.judged.get(column)!;
  const isOtherwise = (more: string) =>
    isAgreed({ heading: more }) ||
    (['note', 'confidence', 'duration', 'date'] as const).some((role) => isHeaded(more, role));
  return bareFactorings(
    columns,
    (bare, other, more) => !isOtherwise(more) && alike(judgedOf(bare), judgedOf(other)) > 0,
  );
}

/** So likely are coders' names if half of them are those of people, or all are machines and the like. */
const SURELY_CODERS = 1.5;

/** Reasons that do not come from the heading. */
const UNSURE: readonly LeftOut['reason'][] = [
  'values-of-its-own',
  'number',
  'identifier',
  'running',
  'constant',
  'text',
];

/** Whether another column holds one of a column's values, too: what nobody else says is a note. */
function holdsSharedValue(view: View, column: ViewColumn): boolean {
  const { atoms } = view.judged.get(column)!;
  const others = view.columns.filter((other) => other !== column).map((other) => view.judged.get(other)?.atoms);
  return atoms.size === 0 || [...atoms].some((atom) => others.some((held) => held?.has(atom)));
}

/**
 * Columns in two axes, of which one names the coders.
 *
 * @param taken - what columns of one coder hold together, where this has been chosen
 */
export function readingOfGrid(
  view: View,
  fixed: Fixed,
  free: readonly ViewColumn[],
  aside: readonly LeftOut[],
  factoring: Factoring,
  people: Side,
  taken?: Together,
): Proposal[] {
  const at = (coder: string, other: string) =>
    people === 'left' ? factoring.at(coder, other) : factoring.at(other, coder);
  const coders = (people === 'left' ? factoring.left : factoring.right).filter(
    (name) => !isAgreed({ heading: name }, fixed),
  );
  const goldMembers = (people === 'left' ? factoring.left : factoring.right).filter((name) =>
    isAgreed({ heading: name }, fixed),
  );
  const others = people === 'left' ? factoring.right : factoring.left;
  if (coders.length < 2) return [];
  const sides: LeftOut[] = goldMembers.flatMap((coder) =>
    others.map((other): LeftOut => ({ column: at(coder, other), reason: 'agreed' })),
  );
  const members: string[] = [];
  for (const other of others) {
    const reason = sideReason(
      view,
      other,
      coders.map((coder) => at(coder, other)),
    );
    if (reason && others.length > 1)
      sides.push(...coders.map((coder): LeftOut => ({ column: at(coder, other), reason })));
    else members.push(other);
  }
  if (members.length === 0) return [];
  // One member holds the names of those who gave what stands beside: these are slots, which have a layout of their own.
  const namer = namerAmong(view, members, coders, (other, coder) => at(coder, other));
  if (namer?.isSure) return [];
  const areOfOneKind = members.every((other) => coders.every((coder) => holdsSharedValue(view, at(coder, other))));
  const chosenMembers = fixed.variables?.length
    ? members.filter((name) => fixed.variables!.some((wanted) => matcherOf(wanted)(name)))
    : members;
  if (chosenMembers.length === 0) return [];
  for (const other of members)
    if (!chosenMembers.includes(other))
      sides.push(...coders.map((coder): LeftOut => ({ column: at(coder, other), reason: 'not-chosen' })));
  const membersOf = (coder: string) => chosenMembers.map((other) => ({ name: other, column: at(coder, other) }));
  const possible =
    taken !== undefined
      ? [taken]
      : togetherIn(view, fixed, areOfOneKind, {
          names: chosenMembers,
          ofCoders: coders.map((coder) => chosenMembers.map((other) => at(coder, other))),
        });
  if (possible.length > 1)
    return possible.flatMap((form) =>
      readingOfGrid(view, fixed, free, aside, factoring, people, form).map(inDoubtOfForm),
    );
  const [asked] = possible;
  const codedAs = (form: Together | undefined) =>
    coders.flatMap((coder) => codedBy(view, coder, membersOf(coder), form));
  const coded = codedAs(asked);
  const ofGrid = new Set(coded.map(({ form }) => form)).size > 1 ? codedAs('variables') : coded;
  const beside = [
    ...besideVariables(view, fixed, free, ofGrid),
    ...ofPartOfGrid(view, free, factoring, people, coders, ofGrid),
  ];
  const alignedCoded = [...ofGrid, ...beside];
  const codedColumns = [...new Set(alignedCoded.flatMap(({ columns }) => columns))];
  const sideColumns = new Set(sides.map(({ column }) => column));
  const rest = free.filter((column) => !codedColumns.includes(column) && !sideColumns.has(column));
  const chosen = chooseUnit(view, rest, namedUnit(view, fixed), fixed.byRow === true);
  const used = new Set([...codedColumns, ...chosen.unit]);
  const judged = codedColumns.map((column) => view.judged.get(column)!);
  const areMarks = judged.every(({ isMarks }) => isMarks);
  const explained = explainBeside(view, rest, used, codedColumns, { areMarks, inBlock: true, inGrid: true });
  const evidence: Evidence[] = [...chosen.evidence, ...evidenceFor(view, coders, chosenMembers, at, factoring, ofGrid)];
  if (coders.some((name) => (fixed.asCoders ?? []).includes(name)))
    evidence.push({ fact: 'named-by-option', points: 4 });
  const doubts: Unexplained[] = [...explained.unexplained];
  // What else is headed with the name of one of the coders is a coding of his, too.
  const ofCoders = explained.leftOut.filter(
    ({ column, reason }) => UNSURE.includes(reason) && coders.some((coder) => isPartOf(column.heading, coder, people)),
  );
  if (ofCoders.length > 0) doubts.push({ columns: ofCoders.map(({ column }) => column), doubt: 'headed-like-a-coder' });
  if (namer) doubts.push({ columns: coders.map((coder) => at(coder, namer.member)), doubt: 'never-agree' });
  // No heading says whether the second column of each variable is another coder's, or of another time.
  if (factoring.isBare && !fixed.variables?.length && !coders.some(isSecondCoder))
    doubts.push({ columns: [], doubt: 'second-of-each' });
  if (chosen.perFile) doubts.push({ columns: [view.file!], doubt: 'variables-look-like-coders' });
  // "Ann_code1": taken apart the other way round, each coder would be a variable.
  const likeness = likeCoders(chosenMembers);
  const areNamed = (fixed.coders?.length ?? 0) > 0 || (fixed.variables?.length ?? 0) > 0;
  if (!areNamed && likeness >= SURELY_CODERS && likeness > likeCoders(coders))
    doubts.push({ columns: codedColumns, doubt: 'variables-look-like-coders' });
  if (
    view.rows >= 5 &&
    !areMarks &&
    chosenMembers.every((other) => {
      const varying = coders.map((coder) => at(coder, other)).filter(({ size }) => size > 1);
      return varying.length > 1 && neverAgree(view, varying);
    })
  ) {
    doubts.push({ columns: codedColumns, doubt: 'never-agree' });
  }
  return [
    {
      layout: layoutFor(chosenMembers.length === 1 ? 'wide' : 'variables', alignedCoded),
      view,
      unit: chosen.unit,
      coder: undefined,
      ...named(
        [...coders, ...new Set(beside.map(({ coder }) => coder))],
        chosenMembers.length === 1 && asked !== 'variables'
          ? alignedCoded.map((one) => ({ ...one, variable: '' }))
          : alignedCoded,
        others.length === 1 && view.how.headingRows === 1,
      ),
      leftOut: [...aside, ...sides, ...explained.leftOut],
      unexplained: doubts,
      evidence,
      overRows: false,
    },
  ];
}

/** The single column of a coder whom an option names, such as that of the gold standard, is compared in every variable it fits. */
function besideVariables(
  view: View,
  { asCoders = [] }: Fixed,
  free: readonly ViewColumn[],
  ofGrid: readonly Coded[],
): Coded[] {
  const inGrid = new Set(ofGrid.flatMap(({ columns }) => columns));
  const names = asCoders.filter((name) => !name.includes('*'));
  const named = allMatching(free, names).filter((column) => !inGrid.has(column));
  if (named.length === 0 || ofGrid.some(({ form }) => form !== 'cell')) return [];
  const variables = [...new Set(ofGrid.map(({ variable }) => variable))];
  return named.flatMap((column) => {
    // "final_tone" is that of one of the variables.
    const own = variables.filter(
      (variable) => isPartOf(column.heading, variable, 'left') || isPartOf(column.heading, variable, 'right'),
    );
    return (own.length > 0 ? own : variables).flatMap((variable): Coded[] => {
      const columns = ofGrid.filter((one) => one.variable === variable).flatMap((one) => one.columns);
      const isAlike = columns.some((one) => alike(view.judged.get(one)!, view.judged.get(column)!) > 0);
      return isAlike ? [{ coder: column.heading, variable, form: 'cell', columns: [column] }] : [];
    });
  });
}

/** A coder like the others, who coded some of the variables only: the grid has gaps. */
function ofPartOfGrid(
  view: View,
  free: readonly ViewColumn[],
  { others }: Factoring,
  people: Side,
  coders: readonly string[],
  ofGrid: readonly Coded[],
): Coded[] {
  if (ofGrid.some(({ form }) => form !== 'cell')) return [];
  const least = Math.max(1, Math.min(...coders.map(likeACoder)));
  const isLikeThem = (name: string) =>
    !coders.includes(name) && likeACoder(name) >= least && !isAgreed({ heading: name });
  const found = others.flatMap(({ left, right, column }): Coded[] => {
    const [coder, variable] = people === 'left' ? [left, right] : [right, left];
    if (!isLikeThem(coder) || !free.includes(column) || column.filled === 0) return [];
    const own = view.judged.get(column)!;
    const same = ofGrid.filter((one) => one.variable === variable).flatMap(({ columns }) => columns);
    const isAlike = same.some((one) => alike(view.judged.get(one)!, own) > 0);
    return isAlike ? [{ coder, variable, form: 'cell', columns: [column] }] : [];
  });
  return found;
}

function togetherIn(
  view: View,
  fixed: Fixed,
  areOfOneKind: boolean,
  numbered: NumberedColumns,
): readonly (Together | undefined)[] {
  const asked = togetherAsAsked(fixed);
  if (asked !== undefined) return [asked];
  return areOfOneKind ? togetherByNumbers(view, numbered) : ['variables'];
}

/** "reli", "coder2": whoever coded a second time is another coder. */
function isSecondCoder(name: string): boolean {
  return name !== BARE && (likeACoder(name) >= 2 || wordsOf(name).some((word) => SECOND_CODER_WORDS.has(word)));
}

/** Where each coder has one column and nothing beside, coders are called as their columns are. */
function named(
  coders: readonly string[],
  coded: readonly Coded[],
  areColumns: boolean,
): Pick<Proposal, 'coders' | 'coded'> {
  if (!areColumns || coded.some(({ columns }) => columns.length > 1)) return { coders, coded };
  const own = coded.map((one) => ({ ...one, coder: one.columns[0]!.heading }));
  return { coders: own.map(({ coder }) => coder), coded: own };
}

/** Why the columns of a member of the other axis are no codings: notes, confidence, texts. */
function sideReason(view: View, member: string, columns: readonly ViewColumn[]): LeftOut['reason'] | undefined {
  if (isAgreed({ heading: member })) return 'agreed';
  const reasons = columns
    .filter(({ filled }) => filled > 0)
    .map((column) => {
      const judged = view.judged.get(column)!;
      const named = new Proxy(column, {
        get: (target, key) => (key === 'heading' ? member : Reflect.get(target, key, target)),
      });
      return (
        reasonByHeading(named, judged, []) ??
        (judged.kind === 'text' || judged.kind === 'date' ? judged.kind : undefined)
      );
    });
  if (reasons.length === 0) return isHeaded(member, 'note') ? 'note' : undefined;
  return reasons.every((reason) => reason !== undefined) ? (reasons[0] as LeftOut['reason']) : undefined;
}

function evidenceFor(
  view: View,
  coders: readonly string[],
  members: readonly string[],
  at: (coder: string, other: string) => ViewColumn,
  { strength }: Factoring,
  coded: readonly Coded[],
): Evidence[] {
  const evidence: Evidence[] = [{ fact: 'two-axes', points: strength }];
  const likeness = likeCoders(coders);
  if (likeness > 0) evidence.push({ fact: 'coders-headed', points: likeness });
  const against = likeCoders(members);
  if (against > 0 && members.length > 1) evidence.push({ fact: 'other-axis-like-coders', points: -against });
  // "validator1", "llm2": words for coders, numbered, are coders each.
  if (
    members.length > 1 &&
    coders.every((coder) => likeACoder(coder) >= 2) &&
    members.every((other) => /^\d+$/.test(other)) &&
    coded[0]!.form === 'cell'
  ) {
    evidence.push({ fact: 'numbered-coders', points: -2 });
  }
  const judged = (coder: string, other: string) => view.judged.get(at(coder, other))!;
  const acrossCoders = members.every((other) => shareAll(coders.map((coder) => judged(coder, other))));
  const acrossMembers = coders.every((coder) => shareAll(members.map((other) => judged(coder, other))));
  const [first] = coded;
  if (first!.form === 'cell' && members.length > 1) {
    if (acrossCoders && !acrossMembers) evidence.push({ fact: 'coders-share-values', points: 2 });
    if (!acrossCoders) evidence.push({ fact: 'variable-shares-no-values', points: -2 });
    const difference = agreementGap(coders, members, at);
    if (difference !== 0) evidence.push({ fact: difference > 0 ? 'agree-more' : 'agree-less', points: difference });
  }
  if (members.length === 1 && shareWords(coders.map((coder) => judged(coder, members[0]!)))) {
    evidence.push({ fact: 'columns-share-words', points: likeness >= 1 ? 1 : 0.5 });
  }
  if (first!.form === 'labels') evidence.push({ fact: 'filled-from-the-left', points: 1 });
  if (coders.length > view.rows) evidence.push({ fact: 'more-coders-than-units', points: -1 });
  return evidence;
}

/** Whether columns share values; one that always holds the same may be a coder's who saw nothing else, and says nothing. */
function shareAll(list: readonly NonNullable<ReturnType<View['judged']['get']>>[]): boolean {
  const filled = list.filter(({ atoms }) => atoms.size > 1);
  return filled.every((one, i) => i === 0 || alike(filled[0]!, one) > 0 || alike(filled[i - 1]!, one) > 0);
}

/** Columns of one variable agree more with each other than those of one coder do, by more than chance gives. */
function agreementGap(
  coders: readonly string[],
  members: readonly string[],
  at: (coder: string, other: string) => ViewColumn,
): number {
  const ofVariable = defined(
    members.flatMap((other) => pairs(coders).map(([a, b]) => kappa(at(a, other), at(b, other)))),
  );
  const ofCoder = defined(coders.flatMap((coder) => pairs(members).map(([a, b]) => kappa(at(coder, a), at(coder, b)))));
  if (ofVariable.length === 0 || ofCoder.length === 0) return 0;
  const gap = mean(ofVariable)! - mean(ofCoder)!;
  // The standard error of a kappa of columns that have nothing to do with each other is about 1 / √rows.
  const { rows } = at(coders[0]!, members[0]!);
  const error = Math.sqrt((1 / ofVariable.length + 1 / ofCoder.length) / rows);
  const least = Math.max(0.15, 3 * error);
  return gap > least ? 0.75 : gap < -least ? -0.75 : 0;
}

const defined = (list: readonly (number | undefined)[]) => list.filter((one) => one !== undefined);
