import { useState } from 'preact/hooks';
import { whyLeftOut } from '../render/documents/left-out.ts';
import { visible } from '../render/visible.ts';
import { plural } from '../render/words.ts';
import type { Inspection } from '../report/inspect/schema.ts';
import type { Role, RoledColumn } from './choices.ts';
import type { Result } from './messages.ts';
import { typedWords } from './words.ts';

/** Something to look at, with what can be done about it. */
export interface Question {
  readonly about: string;
  readonly answers: readonly Answer[];
}

interface Answer {
  readonly words: string;
  readonly options?: readonly string[];
  readonly role?: readonly [column: string, role: Role];
}

/** More would not be read. */
const MOST = 3;

/** What a look is worth: names that may be one, and columns that were left out and may be a coder's. */
export function questionsOf({ nearDuplicates, notices }: Inspection, columns: readonly RoledColumn[]): Question[] {
  const ofFiles = notices
    .filter(({ code }) => code === 'codebook-left-out')
    .map(({ path }): Question => {
      const file = String(path);
      return {
        about: `“${visible(file)}” looks like a codebook. It is not used.`,
        answers: [{ words: 'Use it as the codebook', options: ['--codebook', file] }, { words: 'Leave it out' }],
      };
    });
  const ofSeparators = notices
    .filter(({ code }) => code === 'separator-unused')
    .map(({ separator, cells }): Question => {
      const sign = String(separator).replaceAll('\n', '\\n');
      return {
        about: `${plural(Number(cells), 'cell')} with “${visible(sign)}” ${cells === 1 ? 'is' : 'are'} read as one category each.`,
        answers: [
          { words: `Split at “${visible(sign)}”`, options: ['--separator', sign] },
          { words: 'Keep whole', options: ['--separator', 'none'] },
        ],
      };
    });
  const byCase = nearDuplicates.filter(
    ({ of, names: [one, other] }) => of === 'category' && one.toLowerCase() === other.toLowerCase(),
  );
  const pairs = byCase.slice(0, MOST).map(({ names: [one, other] }) => `“${visible(one)}” and “${visible(other)}”`);
  const more = byCase.length > MOST ? ` and ${byCase.length - MOST} more` : '';
  const ofNames: Question[] =
    byCase.length === 0
      ? []
      : [
          {
            about: `${pairs.join(', ')}${more} differ by upper and lower case only. As it is, they count as different.`,
            answers: [{ words: 'Make them the same', options: ['--normalize', 'case'] }, { words: 'Keep them apart' }],
          },
        ];
  // in a sheet with a column that names the coders, no other column is one
  const isByColumn = columns.some(({ role }) => role === 'coder');
  const ofColumns = columns
    .filter(({ role }) => role === 'left-out')
    .map(
      ({ name, why }): Question => ({
        about: `The column “${visible(name)}” is left out (${whyLeftOut(why)}).`,
        answers: [
          ...(isByColumn ? [{ words: 'Use it as a coder', role: [name, 'coder'] } as const] : []),
          { words: 'Leave it out' },
        ],
      }),
    );
  return [...ofFiles, ...ofSeparators, ...ofNames, ...ofColumns].slice(0, MOST);
}

interface Props {
  readonly questions: readonly Question[];
  readonly result: Result;
  readonly areSeveral: boolean;
  readonly onRole: (column: string, role: Role) => void;
  readonly onWords: (words: readonly string[]) => void;
}

/** At most three things to look at, and all that the command says of the sheets. */
export function Notes({ questions, result, areSeveral, onRole, onWords }: Props) {
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const open = questions.filter(({ about }) => !answered.includes(about));
  const notes = result.err
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return (
    <div>
      {open.length > 0 && <h2>Look at this</h2>}
      {open.map(({ about, answers }) => (
        <div class="look" key={about}>
          <p>{about}</p>
          <p class="buttons">
            {answers.map(({ words, options, role }) => (
              <button
                type="button"
                key={words}
                onClick={() => {
                  setAnswered([...answered, about]);
                  if (role !== undefined) onRole(...role);
                  else if (options !== undefined) onWords(options);
                }}
              >
                {words}
              </button>
            ))}
          </p>
        </div>
      ))}
      {notes.length > 0 && (
        <details>
          <summary>
            Details of how {areSeveral ? 'they were' : 'it was'} read ({notes.length})
          </summary>
          <ul class="plain notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          {result.hints.length > 0 && (
            <p class="buttons">
              {result.hints
                .filter(({ isReading }) => isReading)
                .map(({ words }) => (
                  <button type="button" key={words.join(' ')} onClick={() => onWords(words)}>
                    <code>{typedWords(words)}</code>
                  </button>
                ))}
            </p>
          )}
        </details>
      )}
    </div>
  );
}
