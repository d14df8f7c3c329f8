/** What people call the study: its one sheet, without the ending, or the folder in which all its sheets are; null if neither has a name. */
export function studyName(paths: readonly string[]): string | null {
  const [first, ...others] = [...new Set(paths)].map((path) => path.split(/[/\\]/));
  if (first === undefined) return null;
  const file = first.at(-1)!;
  if (others.length === 0) return file === '-' ? null : file.replace(/(?<=.)\.[^.]*$/, '');
  const folder = first.slice(0, -1);
  const isShared = others.every((path) => path.length === first.length && folder.every((step, i) => step === path[i]));
  const name = folder.at(-1) ?? '';
  return isShared && !/^\.*$/.test(name) ? name : null;
}
