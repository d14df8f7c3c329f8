import { visibleLines } from '../visible.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in a page; names and texts come from the user's sheets. */
export function escaped(text: string): string {
  return visibleLines(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** A name, which may be written from right to left. */
export function isolated(name: string): string {
  return `<bdi>${escaped(name)}</bdi>`;
}
