import type { UnitReport } from '../../report/disagreements/schema.ts';
import { plural, withAnd } from '../words.ts';

type Pairs = NonNullable<UnitReport['pairs']>;

/** Nobody reads more of them; then the pairs are counted. */
const MOST_CLAUSES = 3;

/** How the codings of a unit lie: "KO and SG agree; SLG shares nothing with them"; of many coders "2 pairs have nothing in common". */
export function factsInWords({ codings, kinds, pairs }: Pick<UnitReport, 'codings' | 'kinds' | 'pairs'>): string {
  const clauses = pairs === null ? [] : clausesOf(codings, pairs);
  return clauses.length > 0 && clauses.length <= MOST_CLAUSES ? clauses.join('; ') : kindsInWords(kinds);
}

function clausesOf(codings: UnitReport['codings'], pairs: Pairs): string[] {
  const groups = alike(
    codings.flatMap(({ coder, categories }) => (categories === null || categories.length === 0 ? [] : [coder])),
    pairs,
  );
  const uncoded = codings.flatMap(({ coder, categories }) => (categories?.length === 0 ? [coder] : []));
  return [
    ...groups.filter(areSeveral).map((names) => `${withAnd(names)} agree`),
    ...relations(groups, pairs),
    ...(uncoded.length > 0 ? [`${withAnd(uncoded)} gave no category`] : []),
  ];
}

type Group = readonly string[];

/** The coders, those with the same coding together. */
function alike(coders: readonly string[], pairs: Pairs): Group[] {
  const groups: string[][] = [];
  for (const coder of coders) {
    const same = groups.find(([first]) => pairs.some((one) => one.kind === 'same' && isOf(one, first!, coder)));
    if (same) same.push(coder);
    else groups.push([coder]);
  }
  return groups;
}

/** What groups with different codings have in common. */
function relations(groups: readonly Group[], pairs: Pairs): string[] {
  const related = groups.flatMap((a, i) =>
    groups.slice(i + 1).map((b) => {
      const { kind, coders } = pairs.find((one) => isOf(one, a[0]!, b[0]!))!;
      return { kind, a, b, more: a.includes(coders[0]) ? a : b };
    }),
  );
  const apart = related.filter(({ kind }) => kind === 'disjoint');
  const shown = apart.length > 1 ? related.filter((one) => !apart.includes(one)) : related;
  const clauses = shown.map(({ kind, a, b, more }) => {
    const name = (group: Group) => (groups.length === 2 && areSeveral(group) ? 'them' : withAnd(group));
    if (kind === 'subset')
      return `${withAnd(more)} gave all that ${name(more === a ? b : a).replace('them', 'they')} gave, and more`;
    const what = kind === 'overlap' ? 'some categories' : 'nothing';
    if (!areSeveral(a) && !areSeveral(b))
      return kind === 'overlap'
        ? `${withAnd([...a, ...b])} share some categories`
        : `${withAnd([...a, ...b])} have nothing in common`;
    const [one, other] = areSeveral(a) ? [b, a] : [a, b];
    return `${withAnd(one)} ${areSeveral(one) ? 'share' : 'shares'} ${what} with ${name(other)}`;
  });
  if (apart.length < 2) return clauses;
  const areAll = apart.length === related.length && !groups.some(areSeveral);
  return [...clauses, areAll ? 'no two codings have anything in common' : 'no others have anything in common'];
}

function isOf({ coders }: Pairs[number], a: string, b: string): boolean {
  return coders.includes(a) && coders.includes(b);
}

function areSeveral(group: Group): boolean {
  return group.length > 1;
}

const IN_WORDS: Record<UnitReport['kinds'][number]['kind'], readonly [one: string, more: string]> = {
  disjoint: ['has nothing in common', 'have nothing in common'],
  'one-uncoded': ['has a coder who gave no category', 'have a coder who gave no category'],
  'both-uncoded': ['left the unit uncoded', 'left the unit uncoded'],
  overlap: ['shares some categories', 'share some categories'],
  subset: ['differs only in that one coder gave more', 'differ only in that one coder gave more'],
  same: ['agrees', 'agree'],
};

/** "2 pairs have nothing in common, 1 pair agrees"; of a single pair: "nothing in common". */
function kindsInWords(kinds: UnitReport['kinds']): string {
  return kinds.map(({ kind, pairs }) => `${plural(pairs, 'pair')} ${IN_WORDS[kind][pairs === 1 ? 0 : 1]}`).join(', ');
}
