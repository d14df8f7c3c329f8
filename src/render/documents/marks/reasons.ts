/** Why a figure of marked texts has no value; each follows a colon. */
const REASONS: Readonly<Record<string, string>> = {
  'one-coder': 'there is only one coder',
  'no-document-in-common': 'there is no text that all coders read',
  'overlapping-units': 'marks of a coder with different categories overlap, and it knows one category a place',
  'no-variation': 'there is only one category where marks meet',
  'no-gap': 'everything is marked by all coders',
  'nothing-marked': 'nothing is marked',
  'all-or-nothing': 'two coders both marked everything with it, or nothing',
  'no-units-meet': 'no marks of two coders meet',
};

export function reasonWords(reason: string): string {
  return REASONS[reason] ?? reason;
}
