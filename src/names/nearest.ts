import { distance } from 'fastest-levenshtein';

/** The names that may have been meant: all that contain what was typed, such as the kappas of "kappa", or the nearest one. */
export function likelyNames(typed: string, names: readonly string[]): readonly string[] {
  const nearest = nearestName(typed, names);
  const part = typed.trim().toLowerCase();
  const containing = part.length < 3 ? [] : names.filter((one) => one.toLowerCase().includes(part));
  // what was typed may be part of the nearest name and of others too
  return nearest === undefined || containing.includes(nearest) ? containing : [nearest];
}

/** What is longer is a text, not a name. */
const LONGEST = 200;

/** The name that was probably meant, whatever its case, if one is close enough. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  return suggester(names)(typed);
}

/** Nobody reads more suggestions. */
const MOST_SUGGESTED = 50;

/** The same for many that were typed. It has nothing to say after some dozens: each takes as long as there are names. */
export function suggester(names: readonly string[]): (typed: string) => string | undefined {
  let all: readonly string[] | undefined;
  let asked = 0;
  return (typed) => {
    asked += 1;
    if (asked > MOST_SUGGESTED || typed.length > LONGEST) return undefined;
    all ??= names.map((name) => name.toLowerCase());
    const lower = typed.toLowerCase();
    let [nearest, apart] = [-1, Math.min(typed.length - 1, Math.ceil(typed.length / 3)) + 1];
    for (const [i, name] of all.entries()) {
      if (Math.abs(name.length - lower.length) >= apart) continue;
      const far = distance(lower, name);
      if (far < apart) [nearest, apart] = [i, far];
      if (far === 0) break;
    }
    return names[nearest];
  };
}

/** 'a, b or c' */
export function alternatives(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');
}
