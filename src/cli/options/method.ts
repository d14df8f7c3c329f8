import type { Method } from '../../study/consensus/decide.ts';
import { InvalidValue, type Parser } from './parser.ts';

/** "majority", "unanimous" or "at-least:2". */
export const method: Parser<string, Method> = (text) => {
  if (text === 'majority' || text === 'unanimous') return { name: text };
  const k = Number(/^at-least:(\d+)$/.exec(text)?.[1] ?? 0);
  if (k >= 1) return { name: 'at-least', k };
  throw new InvalidValue(`majority, unanimous or at-least:K is expected, with K from 1, not "${text}"`);
};
