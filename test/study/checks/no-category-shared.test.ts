import { describe, expect, it } from 'vitest';
import { noticesOf, readDrawn } from '../../support/read-data.ts';

/** A wide sheet: what each coder gave the units, one after another. */
function wide(codings: Readonly<Record<string, readonly string[]>>): string {
  const coders = Object.keys(codings);
  const units = codings[coders[0]!]!.map((_, unit) => [unit + 1, ...coders.map((coder) => codings[coder]![unit]!)]);
  return [['id', ...coders], ...units].map((row) => row.join(' | ')).join('\n');
}

function groupsIn(codings: Readonly<Record<string, readonly string[]>>): unknown {
  const { notices } = readDrawn(
    { 'sheet.csv': wide(codings) },
    '--unit',
    'id',
    '--coders',
    Object.keys(codings).join(','),
  );
  return noticesOf(notices, 'no-category-shared').flatMap(({ groups }) => groups.map(({ coders }) => coders));
}

const people = {
  Anna: ['yes', 'no', 'yes', 'no', 'yes', 'no'],
  Ben: ['yes', 'no', 'no', 'no', 'yes', 'yes'],
};

describe('coders who have no category in common', () => {
  it('are told of, two of them, one beside others, and groups', () => {
    expect(groupsIn({ Anna: people.Anna, Ben: ['ja', 'nein', 'ja', 'ja', 'ja', 'nein'] })).toEqual([['Anna'], ['Ben']]);
    expect(groupsIn({ ...people, 'gpt-4o': ['Y', 'N', 'Y', 'N', 'Y', 'Y'] })).toEqual([['Anna', 'Ben'], ['gpt-4o']]);
    expect(
      groupsIn({ 'gpt-4o': ['1', '0', '1', '0', '1', '1'], ...people, 'claude-3': ['1', '0', '0', '0', '1', '1'] }),
    ).toEqual([
      ['gpt-4o', 'claude-3'],
      ['Anna', 'Ben'],
    ]);
  });

  it('are in order where one of them always gave the same', () => {
    expect(groupsIn({ Anna: people.Anna, Ben: Array.from({ length: 6 }, () => 'ja') })).toEqual([]);
  });

  it('are in order where they coded few units together', () => {
    expect(groupsIn({ Anna: ['yes', 'no', 'yes'], Ben: ['ja', 'nein', 'ja'] })).toEqual([]);
    expect(groupsIn({ Anna: ['a', 'b', 'a', '', '', ''], Ben: ['', '', 'c', 'd', 'c', 'd'] })).toEqual([]);
  });

  it('are told of as categories that differ in case, where they do', () => {
    const upper = { Anna: people.Anna, Ben: people.Ben.map((name) => name.toUpperCase()) };
    expect(groupsIn(upper)).toEqual([]);
    const { notices } = readDrawn({ 'sheet.csv': wide(upper) });
    expect(noticesOf(notices, 'near-duplicate')).toHaveLength(2);
  });

  it('are in order where they gave scores', () => {
    expect(groupsIn({ Anna: ['1.5', '2.5', '3.5', '4.5', '5.5'], Ben: ['1.6', '2.6', '3.6', '4.6', '5.6'] })).toEqual(
      [],
    );
  });
});
