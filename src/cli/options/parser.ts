/** What is meant by what was typed; throws `InvalidValue` where nothing is. Commander gives texts, lists of texts and flags. */
export type Parser<Typed, Meant> = (typed: Typed) => Meant;

/** The options of a command by name. */
export type Schema = Readonly<Record<string, Parser<never, unknown>>>;

/** The options as they are meant. */
export type Parsed<S extends Schema> = { readonly [Name in keyof S]: ReturnType<S[Name]> };

/** What is wrong with what was typed, each fault in words that follow the option's name. */
export class InvalidValue extends Error {
  readonly faults: readonly string[];

  constructor(...faults: readonly string[]) {
    super(faults.join('; '));
    this.faults = faults;
  }
}

export const text: Parser<string, string> = (typed) => typed;

/** A text that names what stands in sheets, accents composed as there. */
export const name: Parser<string, string> = (typed) => typed.normalize('NFC');

/** An option without a value. */
export const flag: Parser<boolean | undefined, boolean> = (typed) => typed ?? false;

export function optional<Typed, Meant>(meaning: Parser<Typed, Meant>): Parser<Typed | undefined, Meant | undefined> {
  return (typed) => (typed === undefined ? undefined : meaning(typed));
}

/** Several values; the faults of all of them. */
export function list<Typed, Meant>(meaning: Parser<Typed, Meant>): Parser<readonly Typed[] | undefined, Meant[]> {
  return (typed = []) => {
    const found = typed.map((one) => attempt(() => meaning(one)));
    const faults = found.flatMap((one) => ('faults' in one ? one.faults : []));
    if (faults.length > 0) throw new InvalidValue(...faults);
    return found.flatMap((one) => ('meant' in one ? [one.meant] : []));
  };
}

/** One of a few words. */
export function choice<const Name extends string>(
  names: readonly Name[],
  fault = `one of ${names.join(', ')} is expected`,
): Parser<string, Name> {
  return (typed) => {
    const found = names.find((name) => name === typed);
    if (found === undefined) throw new InvalidValue(fault);
    return found;
  };
}

/** The meaning of what passes a test. */
export function tested<Typed, Meant>(
  meaning: Parser<Typed, Meant>,
  test: (meant: Meant) => boolean,
  fault: string | ((typed: Typed) => string),
): Parser<Typed, Meant> {
  return (typed) => {
    const meant = meaning(typed);
    if (!test(meant)) throw new InvalidValue(typeof fault === 'string' ? fault : fault(typed));
    return meant;
  };
}

/** The meaning in another form. */
export function mapped<Typed, Meant, Form>(
  meaning: Parser<Typed, Meant>,
  form: (meant: Meant) => Form,
): Parser<Typed, Form> {
  return (typed) => form(meaning(typed));
}

/** What comes of an attempt to understand: the meaning, or the faults. */
export function attempt<Meant>(
  understand: () => Meant,
): { readonly meant: Meant } | { readonly faults: readonly string[] } {
  try {
    return { meant: understand() };
  } catch (error) {
    if (error instanceof InvalidValue) return { faults: error.faults };
    throw error;
  }
}
