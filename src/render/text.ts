import type { Action } from './actions.ts';
import { type Figure, figureText } from './figures.ts';

/** A sentence, a cell or a heading. Formats round its figures, shorten its names and word its actions. */
export type Text = Piece | readonly Piece[];

export type Piece = string | Figure | Name | NextStep;

/** The name of a coder, category or theme. Formats with little room shorten it. */
export type Name =
  | { readonly kind: 'coder'; readonly coder: string }
  /** "SG – KO" */
  | { readonly kind: 'pair'; readonly coders: readonly string[]; readonly between: string }
  /** "Training", "Training, SG – KO" */
  | { readonly kind: 'category'; readonly category: string; readonly among: Name | string | null }
  /** "Training / HR", "(nothing) → HR" */
  | { readonly kind: 'categories'; readonly categories: readonly [Category, Category]; readonly between: string }
  | { readonly kind: 'theme'; readonly theme: string };

type Category = string | null;

/** What readers can do next. */
export interface NextStep {
  readonly kind: 'action';
  readonly action: Action;
  /** The text to use if nobody words the action. */
  readonly otherwise: string;
}

export function coder(name: string): Name {
  return { kind: 'coder', coder: name };
}

export function pair(coders: readonly string[], between = ' – '): Name {
  return { kind: 'pair', coders, between };
}

export function category(name: string, among: Name | string | null = null): Name {
  return { kind: 'category', category: name, among };
}

export function categories(names: readonly [Category, Category], between: string): Name {
  return { kind: 'categories', categories: names, between };
}

export function theme(name: string): Name {
  return { kind: 'theme', theme: name };
}

export function nextStep(action: Action, otherwise = ''): NextStep {
  return { kind: 'action', action, otherwise };
}

/** A template for texts: text`${pair(coders)} agree on ${share(value)}`. */
export function text(strings: TemplateStringsArray, ...values: readonly (Text | number)[]): Text {
  return joined(
    strings.flatMap((string, i) => {
      const value = values[i];
      return value === undefined ? [string] : [string, typeof value === 'number' ? String(value) : value];
    }),
    '',
  );
}

/** Joins texts. Gives a plain string if no piece is left for a format to write. */
export function joined(texts: readonly Text[], separator: string): Text {
  const pieces = texts.flatMap((one, i): Piece[] => [...(i > 0 ? [separator] : []), ...piecesOf(one)]);
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : pieces;
}

export function piecesOf(text: Text): readonly Piece[] {
  return isPiece(text) ? [text] : text;
}

function isPiece(text: Text): text is Piece {
  return typeof text === 'string' || 'kind' in text;
}

/** Shown instead of a category if there is none. */
export const NOTHING = '(nothing)';

/** How a format writes names and actions. */
export interface Spelling {
  readonly name?: (name: Name) => string;
  readonly action?: ((action: Action) => string) | undefined;
}

/** The text in words: figures rounded, and names whole unless the spelling shortens them. */
export function spelled(text: Text, { name = wholeName, action }: Spelling = {}): string {
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.kind === 'action') return action?.(piece.action) ?? piece.otherwise;
      return isName(piece) ? name(piece) : figureText(piece);
    })
    .join('');
}

const NAMES: readonly string[] = ['coder', 'pair', 'category', 'categories', 'theme'] satisfies Name['kind'][];

export function isName(piece: Piece): piece is Name {
  return typeof piece !== 'string' && NAMES.includes(piece.kind);
}

export function wholeName(name: Name): string {
  return nameText(name, (whole) => whole);
}

/** A name, with each of its parts written by `shown`. */
export function nameText(name: Name, shown: (name: string, of: 'coder' | 'category' | 'theme') => string): string {
  switch (name.kind) {
    case 'coder':
      return shown(name.coder, 'coder');
    case 'theme':
      return shown(name.theme, 'theme');
    case 'pair':
      return name.coders.map((one) => shown(one, 'coder')).join(name.between);
    case 'categories':
      return name.categories.map((one) => (one === null ? NOTHING : shown(one, 'category'))).join(name.between);
    case 'category': {
      const own = shown(name.category, 'category');
      if (name.among === null) return own;
      return `${own}, ${typeof name.among === 'string' ? name.among : nameText(name.among, shown)}`;
    }
  }
}
