/** Whether names are meant by one that was typed: in whatever case; `*` stands for any text. */
export function matcherOf(typed: string): (name: string) => boolean {
  const parts = typed
    .trim()
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'is');
  return (name) => pattern.test(name);
}
