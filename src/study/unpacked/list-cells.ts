import { valueIn } from './given-in-cells.ts';

/** What stands between the members of a cell, the likelier first. */
const SIGNS = [';', '|', '\n', '\t', '；', '、', ',', '，', '/'] as const;

/** How cells are written that list things in order: as JSON or Python does, or with a sign between the members. */
export type ListForm = 'list' | (typeof SIGNS)[number];

export const LIST_FORMS: readonly ListForm[] = ['list', ...SIGNS];

/** The forms in which some of these cells may list several things; most have no sign between members. */
export function formsOf(texts: readonly string[]): readonly ListForm[] {
  return LIST_FORMS.filter((form) => form === 'list' || texts.some((text) => text.includes(form)));
}

/** The members of a cell at their places, blank ones too; undefined where it is written otherwise. */
export function membersIn(text: string, form: ListForm): string[] | undefined {
  const said = text.trim();
  if (form !== 'list') return said.split(form).map((member) => member.trim());
  if (!/^[[(].*[\])]$/s.test(said)) return undefined;
  const value = valueIn(said);
  if (!Array.isArray(value)) return undefined;
  const members = value.map(memberText);
  return members.includes(undefined) ? undefined : (members as string[]);
}

/** A list in a list is a set of categories. */
function memberText(member: unknown): string | undefined {
  if (member === null) return '';
  if (Array.isArray(member)) {
    const parts = member.map(memberText);
    return parts.includes(undefined) ? undefined : parts.join('; ');
  }
  return typeof member === 'object' ? undefined : String(member).trim();
}
