import { expect, it } from 'vitest';
import { noticeTexts } from '../../../src/cli/wording/notices.ts';
import type { Notice } from '../../../src/notices.ts';

const agreed = (name: string, kind: 'column' | 'file' = 'column'): Notice => ({ code: 'not-a-coder', name, kind });

it('columns of what was agreed on have one line together', () => {
  expect(noticeTexts([agreed('final')])).toEqual([
    'note: left out column "final": it contains the agreed codings, not one coder’s (to compare the coders with it, use --gold final; to count it as one of them, name it in --coders)\n',
  ]);
  const many = Array.from({ length: 10 }, (_, i) => agreed(`FINAL_${i + 1}`));
  const [line, ...others] = noticeTexts([...many, agreed('gold.csv', 'file')]);
  expect(line).toBe(
    'note: left out columns "FINAL_1", "FINAL_2", "FINAL_3", "FINAL_4", "FINAL_5", "FINAL_6" and 4 more: they contain the agreed codings, not one coder’s (to compare the coders with them, use --gold FINAL; to count them as one of them, name them in --coders)\n',
  );
  expect(others).toHaveLength(1);
});
