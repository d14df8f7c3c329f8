import * as z from 'zod';
import type { Method } from '../../data/consensus/decide.ts';

/** "majority", "unanimous" or "at-least:2". */
export const methodSchema = z.string().transform((text, context): Method => {
  if (text === 'majority' || text === 'unanimous') return { name: text };
  const k = Number(/^at-least:(\d+)$/.exec(text)?.[1] ?? 0);
  if (k >= 1) return { name: 'at-least', k };
  context.addIssue({
    code: 'custom',
    message: `majority, unanimous or at-least:K is expected, with K from 1, not "${text}"`,
  });
  return z.NEVER;
});
