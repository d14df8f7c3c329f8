/** Whether names are meant by one that was typed: in whatever case; `*` stands for any text. */
export function matcherOf(typed: string): (name: string) => boolean {
  const pattern = typed.trim().toLowerCase();
  return (name) => isMatch(pattern, name.toLowerCase());
}

/**
 * Whether a text is of the pattern, in which `*` stands for any text. If what follows a star does not fit, the last star takes one sign
 * more; an expression would try all ways to share the text among the stars.
 */
function isMatch(pattern: string, text: string): boolean {
  let [at, star, from] = [0, -1, 0];
  for (let i = 0; i < text.length; ) {
    if (pattern[at] === '*') {
      star = at;
      from = i;
      at += 1;
    } else if (pattern[at] === text[i]) {
      at += 1;
      i += 1;
    } else {
      if (star === -1) return false;
      at = star + 1;
      from += 1;
      i = from;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
