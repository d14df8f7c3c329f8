import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Study, studyOf, tablesOf, type WrittenLayoutName } from '../../../src/index.ts';
import { differenceOf } from '../../../src/study/written/same-study.ts';
import { settings } from '../../support/property.ts';
import { hardNames, studies, wildNames } from './studies.ts';

const LAYOUTS: readonly WrittenLayoutName[] = ['long', 'wide', 'per-coder', 'one-hot'];

/** The difference between the study and what is read of it again; "refused" if the layout cannot hold it. */
function afterRoundTrip(study: Study, layout: WrittenLayoutName): string | undefined {
  let written: ReturnType<typeof tablesOf>;
  try {
    written = tablesOf(study, layout);
  } catch (error) {
    if (error instanceof RangeError && /cannot hold/.test(error.message)) return 'refused';
    throw error;
  }
  return differenceOf(study, studyOf(written.tables, written.options));
}

describe('a study written and read again', () => {
  it('is the same in a long sheet, whatever names it has', () => {
    fc.assert(
      fc.property(studies(hardNames), (study) => {
        expect(afterRoundTrip(study, 'long')).toBeUndefined();
      }),
      settings,
    );
  });

  it('is the same in a table per coder', () => {
    fc.assert(
      fc.property(studies(hardNames), (study) => {
        expect(afterRoundTrip(study, 'per-coder')).toBeUndefined();
      }),
      settings,
    );
  });

  it('is the same in a wide sheet if it has no notes', () => {
    fc.assert(
      fc.property(studies(hardNames), (study) => {
        const plain = { ...study, notes: new Map<number, string>() };
        // a coder's column must not be called as another column is, or as options name columns
        fc.pre(!study.coders.some((name) => ['unit', 'category', '#2', '*'].includes(name)));
        expect(afterRoundTrip(plain, 'wide')).toBeUndefined();
      }),
      settings,
    );
  });

  it.each(LAYOUTS)('is the same in the layout %s, or refused', (layout) => {
    fc.assert(
      fc.property(studies(wildNames), (study) => {
        expect([undefined, 'refused']).toContain(afterRoundTrip(study, layout));
      }),
      settings,
    );
  });
});
