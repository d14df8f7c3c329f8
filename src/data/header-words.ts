/** What a column seems to hold, by its name alone. The earlier pattern is the likelier. */
const ROLES = {
  unit: [
    /^units?$/,
    /^unit (id|no|nr|number|name)$/,
    /^(section|segment|item|excerpt|quotation|sentence|paragraph|document|doc|case|subject|sample|key)s?$/,
    /^(id|ids|uid|guid)$/,
    /^(idx|index)$/,
    / (id|key|no|nr|number)$/,
  ],
  coder: [
    /^coders?$/,
    /^coder (id|name|initials|no|nr)$/,
    /^(rater|annotator|judge|reviewer|observer|labell?er|worker)s?( (id|name|initials|no|nr))?$/,
    /^(coded|rated|annotated|created|completed) by$/,
  ],
  category: [
    /^categor(y|ies)$/,
    /^codings?$/,
    /^codes?$/,
    /^labels?$/,
    /^(rating|response|decision|class|tag|annotation|judge?ment|answer|score|value)s?$/,
    /^(category|code|label) ?\d+$/,
  ],
  text: [/^texts?$/, /^(content|excerpt text|segment text|unit text|passage|message|quote|body|abstract|title)$/],
  note: [/^notes?$/, /^(comment|memo|remark)s?$/],
} satisfies Record<string, readonly RegExp[]>;

export type Role = keyof typeof ROLES;

/** How well a column's name fits a role: 0 is best; undefined does not fit. */
export function rankFor(name: string, role: Role): number | undefined {
  const said = words(name);
  const rank = ROLES[role].findIndex((pattern) => pattern.test(said));
  return rank === -1 ? undefined : rank;
}

/** "unit", "Unit ID": a column that is nothing but the unit. */
export function isCalledUnit(name: string): boolean {
  return (rankFor(name, 'unit') ?? 2) < 2;
}

/** "rater1", "Coder A", "annotator_2": a column that a coder fills. */
export function isCoderColumn(name: string): boolean {
  return /^(coder|rater|annotator|judge|reviewer|observer|expert|researcher|analyst|labell?er) ?([a-z]|\d+|[a-z]{2,3}|[ivx]+)$/.test(
    words(name),
  );
}

const CONSENSUS =
  /\b(gold|consensus|adjudicated|adjudication|majority|resolved|final|ground truth|curation user|initial cas|agreed|reconciled)\b|^(true|truth|label comb|combined)$/;

/** Columns, files and coders that hold what was agreed on in the end, not what one coder said. */
export function isConsensus(name: string): boolean {
  return CONSENSUS.test(words(name));
}

/** "why_1" and "why_2" share the stem "why"; undefined where a name has no number or letter of its own at the end. */
export function stem(name: string): string | undefined {
  return /^(.*\D)[ _-]?\d+$/.exec(name.trim())?.[1]?.replace(/[ _-]+$/, '');
}

/** Lower case, with every run of other signs as one space, and words run together taken apart. */
function words(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
