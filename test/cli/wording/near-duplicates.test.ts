import { describe, expect, it } from 'vitest';
import { noticeTexts } from '../../../src/cli/wording/notices.ts';
import type { Notice } from '../../../src/notices.ts';

const pair = (a: string, b: string): Notice => ({ code: 'near-duplicate', of: 'category', names: [a, b], coders: [] });

describe('names that may be one', () => {
  it('have a line each where they are few', () => {
    const lines = noticeTexts([pair('Pay', 'pay'), pair('Work', 'Wrok')]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('ignore case with --normalize case');
    expect(lines[1]).not.toContain('--normalize');
  });

  it('have one line where they are many, with the option that makes most of them one', () => {
    const pairs = [pair('Pay', 'PAY'), pair('Pay', 'pay.'), pair('Work', '"work"'), pair('Work', 'WORK')];
    expect(noticeTexts([...pairs, { code: 'trimmed', cells: 1 }])).toEqual([
      'warning: these categories may be one and the same: "Pay", "PAY", "pay."; "Work", ""work"", "WORK"; ignore case, quotes and full stops with --normalize case,signs, correct the sheet, or declare them in a codebook\n',
      expect.stringContaining('removed spaces'),
    ]);
  });
});
