import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/problems.ts';
import { readStudies } from '../../src/study/read-study-with-names.ts';
import { PLAIN_READING } from '../../src/study/reading-options.ts';
import { tableOf } from './reading/study-of.ts';

type Rows = readonly (readonly string[])[];

const variablesOf = (rows: Rows) =>
  readStudies([tableOf('sheet.csv', rows)], PLAIN_READING).studies.map(({ variable }) => variable);

function shownOf(rows: Rows) {
  try {
    variablesOf(rows);
  } catch (error) {
    const [problem] = error instanceof BadInputError ? error.problems : [];
    if (problem?.code === 'unclear-reading') return problem.readings;
    throw error;
  }
  throw new Error('nothing was asked');
}

const numbers = Array.from({ length: 24 }, (_, i) => i);
const TONES = ['angry', 'calm', 'glad'];
const tone = (unit: number, coder: number) => TONES[(unit + Number((unit + coder) % 3 === 0)) % 3]!;
const frame = (unit: number, coder: number) => ['money', 'law'][(unit + Number((unit + 2 * coder) % 4 === 0)) % 2]!;

describe('columns beside the codings of a row a coding', () => {
  it('are no codings where all coders read another text for each unit, though headed so', () => {
    const rows = numbers.flatMap((unit) =>
      [0, 1, 2, 3, 4, 5].map((coder) => [
        `item${unit}`,
        `r${coder}`,
        `the bot says that number ${unit} is fine with it`,
        tone(unit, coder),
        frame(unit, coder),
      ]),
    );
    expect(variablesOf([['item_id', 'rater_id', 'response', 'tone', 'frame'], ...rows])).toEqual(['tone', 'frame']);
  });

  it('are no codings where they say which units several coders had', () => {
    const rows = numbers.flatMap((unit) =>
      (unit % 4 === 0 ? [0, 1] : [unit % 2]).map((coder) => [
        `case${unit}`,
        ['Anna', 'Ben'][coder]!,
        String(Number(unit % 4 === 0)),
        String((unit + Number(coder === 1 && unit % 8 === 0)) % 3),
        String((unit + coder) % 2),
      ]),
    );
    expect(variablesOf([['case', 'coder', 'double', 'tone', 'frame'], ...rows])).toEqual(['tone', 'frame']);
  });

  it('are asked about where coders always agree on one of them, and often disagree on the others', () => {
    const rows = numbers.flatMap((unit) =>
      [0, 1, 2].map((coder) => [
        ['Anna', 'Ben', 'Cleo'][coder]!,
        `a${unit}`,
        ['daily', 'weekly'][unit % 2]!,
        tone(unit, coder),
        frame(unit, coder),
      ]),
    );
    const shown = shownOf([['coder', 'article', 'medium', 'tone', 'frame'], ...rows]);
    expect(shown.slice(0, 2).map(({ variables }) => variables)).toEqual([
      ['tone', 'frame'],
      ['medium', 'tone', 'frame'],
    ]);
  });

  it('do not leave headings to say that one of the variables was coded alone', () => {
    const WORDS: Readonly<Record<string, string>> = { F: 'Freude', T: 'Trauer', W: 'Wut', A: 'Angst' };
    // what Anna and Ben called the tone, and the theme; a person's sex; how clear the text is
    const units =
      'FFTWm1 TWWWm4 TTAAm2 TTWWm5 FWTTw5 TTTTw3 FWAAw1 TTFFm1 FATTw1 FWFFw4 TAFFm4 FWTTm2 WAWAm5 FFFFm3'.split(' ');
    const rows = units.flatMap(([tone, otherTone, theme, otherTheme, sex, clarity], i) => [
      [String(1000 + 13 * i), 'Anna', WORDS[tone!]!, WORDS[theme!]!, sex!, clarity!],
      [String(1000 + 13 * i), 'Ben', WORDS[otherTone!]!, WORDS[otherTheme!]!, sex!, clarity!],
    ]);
    const [first] = shownOf([['identifiant', 'coder', 'Ton', 'Thema', 'Geschlecht', 'clarity (1-5)'], ...rows]);
    expect(first!.variables).toEqual(['Ton', 'Thema']);
  });

  it('are asked about behind the coder, where so few coders may agree on all by chance', () => {
    const themes = ['pay pay', 'care pay', 'pay pay', 'home desk', 'pay pay', 'care desk', 'desk desk', 'pay care'];
    const rows = themes.flatMap((pair, i) =>
      pair.split(' ').map((theme, c) => [`p${i}`, ['Ann', 'Ben'][c]!, i % 3 ? 'calm' : 'angry', theme]),
    );
    expect(shownOf([['excerpt', 'rater', 'tone', 'theme'], ...rows]).map(({ variables }) => variables)).toContainEqual([
      'tone',
      'theme',
    ]);
  });
});
