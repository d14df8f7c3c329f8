import { describe, expect, it } from 'vitest';
import { tryReadTables } from '../../src/read/files/read-tables.ts';
import { joined } from '../../src/spans/join.ts';
import { hasRealData, realData } from '../support/paths.ts';

/** What is in a file, as counted with unzip and by its XML, JSON or tab-separated rows alone. */
const COUNTED = [
  [
    'nvivo_mac15.qdpx',
    'qdpx/nvivo_mac15.qdpx',
    {},
    { coders: ['nvivo_mac15'], documents: 2, marks: 0, used: 0, listed: 262 },
  ],
  ['qc_demo.qdpx', 'qdpx/qc_demo.qdpx', {}, { coders: ['cp'], documents: 2, marks: 205, used: 77, listed: 262 }],
  [
    'sequences of doccano',
    'doccano/sequence_labeling_example.jsonl',
    {},
    { coders: ['sequence_labeling_example'], documents: 3, marks: 4, used: 3, listed: 3 },
  ],
  [
    'intents of doccano, which have spans, too',
    'doccano/intent_detection_example.jsonl',
    { areWanted: true },
    { coders: ['intent_detection_example'], documents: 2, marks: 3, used: 1, listed: 1 },
  ],
  ...['user1', 'user2', 'curator'].map(
    (user) =>
      [
        `parts of speech of ${user} in INCEpTION`,
        `inception-webanno/${user}.tsv`,
        { layer: 'POS|PosValue' },
        { coders: [user], documents: 1, marks: 26, used: 17, listed: 17 },
      ] as const,
  ),
  ...['user1', 'user2'].map(
    (user) =>
      [
        `lemmas of ${user} in INCEpTION`,
        `inception-webanno/${user}.tsv`,
        { layer: 'Lemma' },
        { coders: [user], documents: 1, marks: 26, used: 22, listed: 22 },
      ] as const,
  ),
] as const;

describe.skipIf(!hasRealData('formats'))('projects that programs wrote', () => {
  it.each(COUNTED)('%s', async (_, path, marked, counted) => {
    const options = { marked: { layer: undefined, coders: [], areWanted: false, ...marked } };
    const read = await tryReadTables([realData('formats', path)], options, async () => new Uint8Array());
    const { texts, problems, notices } = joined(read.marked);
    expect([...read.problems, ...problems, ...read.notices, ...notices]).toEqual([]);
    const { coders, documents, marks, categories } = texts;
    const used = new Set(marks.map(({ category }) => category)).size;
    expect({ coders, documents: documents.length, marks: marks.length, used, listed: categories.length }).toEqual(
      counted,
    );
  });
});
