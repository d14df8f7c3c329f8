import { visible } from '../../render/visible.ts';
import type { ReadingOptions } from '../../study/reading-options.ts';
import { flagOf } from '../options/option.ts';
import { typedList, typedWord } from './text.ts';

/** Whether a text can be typed as a value of an option, and is then the same text. */
export function canBeTyped(text: string): boolean {
  return (visible(text) === text || text === '\n') && text.normalize('NFC') === text;
}

/** Options for reading as they are typed. */
export function typedOptions({ trim, ...options }: Partial<ReadingOptions>): string[] {
  const typed = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || typeof value === 'boolean' || typeof value === 'number') return [];
    const words = typeof value === 'string' ? typedWord(value.replaceAll('\n', '\\n')) : typedList(value.map(String));
    return [`${flagOf(name)} ${words}`];
  });
  return trim === false ? [...typed, '--normalize none'] : typed;
}

interface Choice {
  readonly number: number | null | undefined;
  readonly options: readonly { readonly option: string; readonly values: readonly string[] }[];
}

/** The options that choose a reading, as they are typed; its number if a name cannot be typed. */
export function typedChoice({ number, options }: Choice): string {
  if (!options.every(({ values }) => values.every(canBeTyped))) return `--reading ${number ?? 1}`;
  return options
    .map(({ option, values }) => (values.length === 0 ? `--${option}` : `--${option} ${typedList(values)}`))
    .join(' ');
}
