/** The text of an HTML document, as it is shown: a block is a paragraph. */
export interface HtmlText {
  readonly text: string;
  /** How long its own text is, without the line ends between blocks that are not in it. */
  readonly length: number;
  /** The character of the text at which a place of its own text is; undefined beyond it, and inside of a character. */
  characterAt(place: number): number | undefined;
}

/** Elements that end a paragraph. */
const BLOCKS =
  /^(address|article|aside|blockquote|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|li|main|ol|p|pre|section|table|td|th|tr|ul)$/i;

/** What begins at a place: a tag, a declaration, a sign by its name, or text. No tag has another one inside, so that the search for its end is short. */
const PART =
  /<\/?([a-z][a-z0-9]*)(?![a-z0-9])(?:"[^"]*"|'[^']*'|[^'"<>])*>|<![^<>]*>|&(#x?[0-9a-f]{1,8}|[a-z]{1,32});|[^<&]+|[<&]/giy;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** @param by - what is counted for places in its own text */
export function textOfHtml(html: string, by: keyof typeof SIZES = 'bytes'): HtmlText {
  const sizeOf = SIZES[by];
  const starts: number[] = [];
  let text = '';
  let character = 0;
  let isEnded = false;
  const add = (part: string, isOwn: boolean) => {
    for (const sign of part) {
      if (isOwn) {
        starts.push(character);
        for (let rest = sizeOf(sign) - 1; rest > 0; rest -= 1) starts.push(-1);
      }
      text += sign;
      character += 1;
    }
  };
  for (const { 0: whole, 1: element, 2: entity } of partsOf(html)) {
    if (element !== undefined || whole.startsWith('<!')) {
      if (element?.toLowerCase() === 'br') add('\u2028', false);
      if (element !== undefined && BLOCKS.test(element)) isEnded = true;
      continue;
    }
    const part = entity === undefined ? whole : (signOf(entity) ?? whole);
    if (isEnded && text !== '' && !text.endsWith('\n') && !part.startsWith('\n') && !part.startsWith('\r'))
      add('\n', false);
    isEnded = false;
    add(part.replace(/\r\n?/g, '\n'), true);
  }
  starts.push(character);
  return {
    text,
    length: starts.length - 1,
    characterAt: (place) => {
      const found = starts[place];
      return found === -1 ? undefined : found;
    },
  };
}

/** Tags, signs and texts one by one, without comments. */
function* partsOf(html: string): Generator<RegExpExecArray> {
  const lastEnd = html.lastIndexOf('-->');
  let place = 0;
  while (place < html.length) {
    if (html.startsWith('<!--', place) && place + 4 <= lastEnd) {
      place = html.indexOf('-->', place + 4) + 3;
      continue;
    }
    PART.lastIndex = place;
    const part = PART.exec(html)!;
    yield part;
    place += part[0].length;
  }
}

function signOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()];
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** How much of what is counted a sign is. */
const SIZES = {
  bytes: bytesOf,
  characters: () => 1,
  'utf-16': (sign: string) => sign.length,
};

function bytesOf(sign: string): number {
  const code = sign.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
