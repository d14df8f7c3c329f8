import type { Result } from './messages.ts';
import { typedWords } from './words.ts';

interface Props {
  readonly title: string;
  readonly result: Result;
  readonly onWords: (words: readonly string[], isReading: boolean) => void;
  readonly onReset?: (() => void) | undefined;
  readonly onUndo?: (() => void) | undefined;
}

/** Why there is no result, as the command says it, and what it recommends as buttons. */
export function Refusal({ title, result, onWords, onReset, onUndo }: Props) {
  const errors = result.err.split('\n').filter((line) => !/^(note|warning): /.test(line));
  return (
    <section class="refusal">
      <h1>{title}</h1>
      <pre>{errors.join('\n').trim()}</pre>
      {result.hints.length > 0 && (
        <>
          <h2>Try one of these</h2>
          <p class="buttons">
            {result.hints.map(({ words, isReading }) => (
              <button type="button" key={words.join(' ')} onClick={() => onWords(words, isReading)}>
                {/^--(reading|layout)$/.test(words[0]!) && 'Read it so: '}
                <code>{typedWords(words)}</code>
              </button>
            ))}
          </p>
        </>
      )}
      {onUndo && (
        <p>
          <button type="button" class="link" onClick={onUndo}>
            Undo the last choice
          </button>
        </p>
      )}
      {onReset && (
        <p>
          <button type="button" class="link" onClick={onReset}>
            Undo all choices
          </button>
        </p>
      )}
    </section>
  );
}
