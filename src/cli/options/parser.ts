/** What is meant by what was typed; throws `Misunderstood` where nothing is. Commander gives texts, lists of texts and flags. */
export type Meaning<Typed, Meant> = (typed: Typed) => Meant;

/** The options of a command by name. */
export type Schema = Readonly<Record<string, Meaning<never, unknown>>>;

/** The options as they are meant. */
export type Parsed<S extends Schema> = { readonly [Name in keyof S]: ReturnType<S[Name]> };

/** What is wrong with what was typed, each fault in words that follow the option's name. */
export class Misunderstood extends Error {
  readonly faults: readonly string[];

  constructor(...faults: readonly string[]) {
    super(faults.join('; '));
    this.faults = faults;
  }
}

export const text: Meaning<string, string> = (typed) => typed;

/** A text that names what stands in sheets, accents composed as there. */
export const name: Meaning<string, string> = (typed) => typed.normalize('NFC');

/** An option without a value. */
export const flag: Meaning<boolean | undefined, boolean> = (typed) => typed ?? false;

export function optional<Typed, Meant>(meaning: Meaning<Typed, Meant>): Meaning<Typed | undefined, Meant | undefined> {
  return (typed) => (typed === undefined ? undefined : meaning(typed));
}

/** Several values; the faults of all of them. */
export function list<Typed, Meant>(meaning: Meaning<Typed, Meant>): Meaning<readonly Typed[] | undefined, Meant[]> {
  return (typed = []) => {
    const found = typed.map((one) => attempt(() => meaning(one)));
    const faults = found.flatMap((one) => ('faults' in one ? one.faults : []));
    if (faults.length > 0) throw new Misunderstood(...faults);
    return found.flatMap((one) => ('meant' in one ? [one.meant] : []));
  };
}

/** One of a few words. */
export function choice<const Name extends string>(
  names: readonly Name[],
  fault = `one of ${names.join(', ')} is expected`,
): Meaning<string, Name> {
  return (typed) => {
    const found = names.find((name) => name === typed);
    if (found === undefined) throw new Misunderstood(fault);
    return found;
  };
}

/** The meaning of what passes a test. */
export function tested<Typed, Meant>(
  meaning: Meaning<Typed, Meant>,
  test: (meant: Meant) => boolean,
  fault: string | ((typed: Typed) => string),
): Meaning<Typed, Meant> {
  return (typed) => {
    const meant = meaning(typed);
    if (!test(meant)) throw new Misunderstood(typeof fault === 'string' ? fault : fault(typed));
    return meant;
  };
}

/** The meaning in another form. */
export function mapped<Typed, Meant, Form>(
  meaning: Meaning<Typed, Meant>,
  form: (meant: Meant) => Form,
): Meaning<Typed, Form> {
  return (typed) => form(meaning(typed));
}

/** What comes of an attempt to understand: the meaning, or the faults. */
export function attempt<Meant>(
  understand: () => Meant,
): { readonly meant: Meant } | { readonly faults: readonly string[] } {
  try {
    return { meant: understand() };
  } catch (error) {
    if (error instanceof Misunderstood) return { faults: error.faults };
    throw error;
  }
}
