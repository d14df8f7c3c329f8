import type { Command } from 'commander';
import { flagOf, type Option, type Options } from './option.ts';
import { wordsOfOption } from './words.ts';

/** An option as it was typed. */
export interface TypedOption {
  readonly name: string;
  readonly option: Option;
  /** "--coders", "A,B" */
  readonly words: readonly string[];
}

/** The options of a command as they are typed, in their order: empty until commander has taken them. */
export function typedOptionsOf(command: Command, options: Options): readonly TypedOption[] {
  const typed: TypedOption[] = [];
  for (const [name, option] of Object.entries(options)) {
    const flag = flagOf(name);
    command.on(`option:${flag.slice('--'.length)}`, (value?: string | null) => {
      typed.push({ name, option, words: wordsOfOption(flag, value ?? undefined) });
    });
  }
  return typed;
}
