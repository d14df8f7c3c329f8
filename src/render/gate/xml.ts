/** An XML element, with attributes in the order given and children indented. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly Element[];
  readonly text?: string;
}

export function xmlText(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, '')}`;
}

function elementText({ name, attributes, children = [], text }: Element, indent: string): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)];
  if (text !== undefined) return `${indent}<${start.join(' ')}>${escaped(text)}</${name}>\n`;
  if (children.length === 0) return `${indent}<${start.join(' ')}/>\n`;
  const within = children.map((child) => elementText(child, `${indent}  `)).join('');
  return `${indent}<${start.join(' ')}>\n${within}${indent}</${name}>\n`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as XML may hold it. Signs that XML 1.0 has no way to write, such as most control characters, become U+FFFD. */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign]!);
}

/** What lies outside the Char production of XML 1.0; with the flag u that takes in lone surrogates. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
