/** A command line that cannot be carried out, already worded. */
export class CommandLineError extends Error {
  /** What the user can do about it. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'CommandLineError';
    this.hint = hint;
  }
}

/** The results of `find` for each of several things that were typed; throws with the errors of all, each with its hint. */
export function ofEach<Typed, Result>(typed: readonly Typed[], find: (one: Typed) => Result): Result[] {
  const errors: CommandLineError[] = [];
  const results = typed.flatMap((one): Result[] => {
    try {
      return [find(one)];
    } catch (error) {
      if (!(error instanceof CommandLineError)) throw error;
      errors.push(error);
      return [];
    }
  });
  if (errors.length > 0) throw together(errors);
  return results;
}

/** Several errors, at least one, as a single one; each keeps its hint. */
export function together(errors: readonly Pick<CommandLineError, 'message' | 'hint'>[]): CommandLineError {
  const { message, hint } = errors.at(-1)!;
  const before = errors.slice(0, -1).map((one) => `${one.message}\n  hint: ${one.hint}\nerror: `);
  return new CommandLineError(`${before.join('')}${message}`, hint);
}
