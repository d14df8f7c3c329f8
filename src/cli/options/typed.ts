import type { Option, Options } from './option.ts';
import { flagOf } from './option.ts';

/** An option as it was typed, with its values. */
export interface TypedOption {
  readonly name: string;
  readonly option: Option;
  /** "--coders", "A,B" */
  readonly words: readonly string[];
}

/** The options among the words of a command line that can be carried out. */
export function typedOptionsIn(argv: readonly string[], options: Options): TypedOption[] {
  const named = Object.entries(options);
  const typed: TypedOption[] = [];
  for (let i = 0; i < argv.length; i += 1) {
    const [flag] = argv[i]!.split('=');
    const found = named.find(
      ([name, { short }]) => flagOf(name) === flag || (short !== undefined && argv[i] === short),
    );
    if (found === undefined) continue;
    const [name, option] = found;
    const from = i;
    if (option.value?.endsWith('...>')) while (i + 1 < argv.length && !argv[i + 1]!.startsWith('-')) i += 1;
    else if (option.value !== undefined && !argv[i]!.includes('=')) i += 1;
    // a value that begins with a hyphen must stay behind its sign
    const parts = /^(--[a-z-]+)=([^-].*)$/s.exec(argv[from]!)?.slice(1);
    typed.push({ name, option, words: parts ?? argv.slice(from, i + 1) });
  }
  return typed;
}
