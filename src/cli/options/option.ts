import type { OutputKind } from '../pipeline/output-places.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { attempt, type Parser } from './parser.ts';

/**
 * An option, declared once: the command line, its typed value, the help, the config file with its schema and the tables of the
 * documentation are all made from this. Its name is its key in the group, `onDuplicate` for `--on-duplicate`.
 */
export interface OptionDeclaration {
  /** What the help calls its value: `<level>`; `<files...>` takes all words up to the next option. A flag has none. */
  readonly value?: `<${string}>`;
  readonly short?: `-${string}`;
  readonly help: string;
  readonly parser: Parser<never, unknown>;
  /** As it would be typed. An option with neither a default nor a list of values is undefined unless it is given. */
  readonly default?: string;
  readonly isRequired?: true;
  readonly isHidden?: true;
  /** Whether it is one of the ten or so that people need first, which `--help` shows. */
  readonly isFirst?: boolean;
  /** Whether `intercoder.json` may have it: for every command, or in the object of one of them. */
  readonly config?: 'every-command' | 'gate' | undefined;
  /** Whether it names a file, which a config means relative to its own folder. */
  readonly isFile?: true;
  /** What it writes. Options of one command never write to the same place, nor over what is read. */
  readonly writes?: OutputKind;
}

export interface Option extends OptionDeclaration {
  /** The heading in the help. */
  readonly group: string;
}

export type Options = Readonly<Record<string, Option>>;

/**
 * Options under a heading of the help.
 *
 * @param all - what all of them have in common
 */
export function group<const O extends Readonly<Record<string, OptionDeclaration>>>(
  title: string,
  options: O,
  all: Pick<OptionDeclaration, 'config'> = {},
): { readonly [Name in keyof O]: O[Name] & { readonly group: string } } {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, { ...all, ...option, group: title }]),
  ) as never;
}

/** For options that may be in `intercoder.json` and apply to every command. */
export const IN_CONFIG = { config: 'every-command' } as const;

/** The same options, none of them among those that people need first. */
export function later<O extends Options>(options: O): O {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, { ...option, isFirst: false }]),
  ) as never;
}

type ValueOf<O> = O extends { readonly parser: Parser<infer Typed, infer Value> }
  ? undefined extends Typed
    ? Value
    : O extends { readonly default: string } | { readonly isRequired: true }
      ? Value
      : Value | undefined
  : never;

/** The values of options, by name. */
export type Parsed<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

/** Turns what was typed into values; throws with every fault, each with the option's name. */
export function parseOptions<O extends Options>(options: O, typed: unknown): Parsed<O> {
  const given = typed as Readonly<Record<string, string | readonly string[] | boolean | undefined>>;
  const results = Object.entries(options).map(([name, { parser, default: usual }]) => {
    const one = given[name] ?? usual;
    const isSingle = parser.accepts.kind !== 'list' && parser.accepts.kind !== 'flag';
    if (one === undefined && isSingle) return { name, value: undefined };
    return { name, ...attempt(() => parser.parse(one as never)) };
  });
  const faults = results.flatMap((one) =>
    'faults' in one ? one.faults.map((words) => optionFault(one.name, words)) : [],
  );
  if (faults.length > 0)
    throw new CommandLineError(faults.join('\nerror: '), 'correct the option; --help lists the accepted values');
  return Object.fromEntries(results.map((one) => [one.name, 'value' in one ? one.value : undefined])) as Parsed<O>;
}

/** A fault with the option as it is typed. */
export function optionFault(name: string, words: string): string {
  return `${flagOf(name)}: ${words}`;
}

/** `--on-duplicate` for `onDuplicate` */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
