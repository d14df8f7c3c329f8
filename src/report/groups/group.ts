import { knowsCoders } from '../../codings/crowd.ts';
import { isCalledAsModel } from '../../names/model-name.ts';
import { nearestName } from '../../names/nearest.ts';
import { matcherOf } from '../../names/pattern.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { UsageError, type UsageFault } from '../../problems.ts';

/** A group as it was named: its coders, `*` for any text, or REST. */
export interface NamedGroup {
  readonly name: string;
  readonly members: readonly string[];
}

/** Stands for the coders of no other group. */
export const REST = 'rest';

/** Several coders taken together. */
export interface Group {
  readonly name: string;
  /** In the order of their names, as in patterns. */
  readonly coders: readonly string[];
}

/** Who is in each group; throws with everything that is wrong with them. A group that is named twice has the coders of both. */
export function groupsOf({ coders, crowd }: Patterns, named: readonly NamedGroup[]): Group[] {
  const names = [...new Set(named.map(({ name }) => name))];
  if (names.length > 0 && !knowsCoders({ crowd }))
    throw new UsageError({ code: 'groups-need-named-coders', group: names[0]!, coders: crowd!.coders.length });
  const faults: UsageFault[] = [];
  const isRest = (member: string) => member === REST && !coders.includes(REST);
  const membersOf = (name: string) => named.filter((one) => one.name === name).flatMap(({ members }) => members);
  const own = new Map(
    names.map((name) => {
      const found = membersOf(name)
        .filter((member) => !isRest(member))
        .flatMap((member) => {
          const matching = coders.includes(member) ? [member] : coders.filter(matcherOf(member));
          if (matching.length === 0) {
            const nearest = nearestName(member, coders);
            faults.push({
              code: 'unknown-group-coder',
              group: name,
              found: member,
              among: coders,
              ...(nearest === undefined ? {} : { nearest }),
            });
          }
          return matching;
        });
      return [name, new Set(found)];
    }),
  );
  for (const coder of coders) {
    const several = names.filter((name) => own.get(name)!.has(coder));
    if (several.length > 1) faults.push({ code: 'coder-in-two-groups', coder, groups: several.slice(0, 2) });
  }
  if (faults.length > 0) throw new UsageError(...faults);
  const rest = coders.filter((coder) => names.every((name) => !own.get(name)!.has(coder)));
  const groups = names.map((name): Group => {
    const takesRest = membersOf(name).some(isRest);
    return { name, coders: coders.filter((coder) => own.get(name)!.has(coder) || (takesRest && rest.includes(coder))) };
  });
  const empty = groups.filter((group) => group.coders.length === 0);
  if (empty.length > 0)
    throw new UsageError(...empty.map(({ name }) => ({ code: 'empty-group' as const, group: name })));
  return groups;
}

/** People, and the models that may take their place. */
export interface Sides {
  readonly people: readonly Group[];
  readonly models: readonly Group[];
}

const MODELS =
  /^(models?|ais?|machines?|systems?|bots?|algorithms?|gpts?|claude|classifiers?|modelle?|modèles?|modelos?|modelli|kis?|ias?|maschinen?|máquinas?|systeme)$/i;

/** If one of two groups has such a name, the other is made of machines, whatever its name. */
const PEOPLE =
  /^(humans?|people|persons?|mensch(en)?|personen?|humains?|personnes?|humanos?|personas?|pessoas?|persone|umani|mensen)$/i;

/**
 * Which groups are people and which are models, by their names: those called "models", or as a model is, or all of whose coders are, are
 * models (or, where none is, the one beside a group called "humans"); all others are people. Undefined if no name says so.
 */
export function sidesOf(groups: readonly Group[]): Sides | undefined {
  const isOfModels = ({ name, coders }: Group) =>
    MODELS.test(name) || isCalledAsModel(name) || (!PEOPLE.test(name) && coders.every(isCalledAsModel));
  const named = groups.filter(isOfModels);
  const others = groups.filter(({ name }) => !PEOPLE.test(name));
  const models = named.length === 0 && groups.length === 2 && others.length === 1 ? others : named;
  const people = groups.filter((group) => !models.includes(group));
  return models.length === 0 || people.length === 0 ? undefined : { people, models };
}
