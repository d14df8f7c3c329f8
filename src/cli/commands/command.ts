import { flagOf, type Options, type Parsed, parseOptions } from '../options/option.ts';
import { checkOutputs, Inputs, type Named } from '../pipeline/output-places.ts';
import type { Terminal } from '../terminal.ts';

/** A word of the command line that is not an option; its name is its key. */
export interface Argument {
  /** `<one>` must be there, `[one]` may be; `<several...>` may also come from the config file, `[several...]` may be none. */
  readonly usage: '<one>' | '[one]' | '<several...>' | '[several...]';
  readonly help: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}

type Arguments = Readonly<Record<string, Argument>>;

type ArgumentValue<A extends Argument> = A['usage'] extends '<several...>' | '[several...]'
  ? readonly string[]
  : A extends { readonly usage: '<one>' } | { readonly default: string }
    ? string
    : string | undefined;

interface Input<A extends Arguments, O extends Options> {
  readonly args: { readonly [Name in keyof A]: ArgumentValue<A[Name]> };
  readonly options: Parsed<O>;
  readonly terminal: Terminal;
  /** All commands, this one among them. */
  readonly commands: Commands;
}

interface CommandDeclaration<A extends Arguments, O extends Options> {
  readonly arguments: A;
  readonly options: O;
  /** From options to exit code. */
  readonly run: (input: Input<A, O>) => number | Promise<number>;
}

/** A command, whatever its arguments and options are. */
export interface Command {
  readonly arguments: Arguments;
  readonly options: Options;
  /**
   * @param args - in the order of `arguments`
   * @param typed - the options as commander gives them
   */
  readonly run: (args: readonly unknown[], typed: unknown, terminal: Terminal, commands: Commands) => Promise<number>;
}

/** A command's summary in `--help`, and how to load it: only when it runs or its help is shown. */
interface ListedCommand {
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Commands by name. */
export type Commands = Readonly<Record<string, ListedCommand>>;

/** Declares a command; its name and summary are in the list of commands. */
export function defineCommand<const A extends Arguments, const O extends Options>(
  declaration: CommandDeclaration<A, O>,
): Command {
  const names = Object.keys(declaration.arguments);
  return {
    ...declaration,
    run: async (args, typed, terminal, commands) => {
      const options = parseOptions(declaration.options, typed);
      const outputs = outputsOf(declaration.options, options);
      checkOutputs(outputs, terminal.inputs);
      return declaration.run({
        args: Object.fromEntries(names.map((name, i) => [name, args[i]])) as Input<A, O>['args'],
        options,
        terminal: { ...terminal, inputs: new Inputs(outputs) },
        commands,
      });
    },
  };
}

/** All files that the options name to be written. */
function outputsOf(options: Options, values: Readonly<Record<string, unknown>>): Named[] {
  return Object.entries(options).flatMap(([name, { writes: kind }]) => {
    if (kind === undefined || values[name] === undefined) return [];
    const files = [values[name]].flat() as (string | { readonly path: string })[];
    const option = flagOf(name).slice(2);
    return files.map((file) => ({ path: typeof file === 'string' ? file : file.path, option, kind }));
  });
}

/** The argument of most commands, which the config file may name as well. */
export const sheets = {
  usage: '<several...>',
  help: 'files, folders or patterns; - reads standard input',
} as const satisfies Argument;
