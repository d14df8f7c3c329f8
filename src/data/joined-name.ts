/** A slash that could be taken for the one between two parts. */
const LIKE_A_JOINT = /(^|\s)\/|\/(\s|$)/;

/** The name of a unit or a stratum that several columns name together, with a slash between them; blank where all of them are. */
export function joinedName(parts: readonly string[]): string {
  if (parts.every((part) => part === '')) return '';
  return parts.map((part) => (LIKE_A_JOINT.test(part) ? part.replaceAll('/', '//') : part)).join(' / ');
}
