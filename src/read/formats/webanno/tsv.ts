import type { Position } from '../../../problems.ts';
import { damaged } from '../../fault.ts';

/** A stretch on a layer, with the values of its features; a value is undefined where none was given. */
export interface Annotation {
  readonly layer: string;
  readonly features: readonly string[];
  readonly values: (string | undefined)[];
  readonly start: number;
  end: number;
  readonly at: Position;
}

/** What a file of WebAnno TSV 3 has: the text as far as its sentences show it, and what was marked on the layers of spans. */
export interface Tsv {
  readonly text: string;
  readonly layers: readonly { readonly layer: string; readonly features: readonly string[] }[];
  readonly annotations: readonly Annotation[];
}

interface Layer {
  readonly layer: string;
  readonly features: readonly string[];
  readonly isOfSpans: boolean;
}

/** Reads a file of WebAnno TSV 3. */
export function readTsvText(content: string, at: Position): Tsv {
  const lines = content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const layers: Layer[] = [];
  const annotations: Annotation[] = [];
  let text = '';
  let sentence: string | undefined;
  const open = new Map<string, Annotation>();
  lines.forEach((line, i) => {
    const declared = /^#T_(SP|CH|RL)=(.*)$/.exec(line);
    if (declared) {
      const [layer, ...features] = declared[2]!.split('|');
      layers.push({ layer: layer!, features, isOfSpans: declared[1] === 'SP' });
      return;
    }
    const shown = /^#Text=(.*)$/.exec(line)?.[1];
    if (shown !== undefined) {
      sentence = sentence === undefined ? unescaped(shown) : `${sentence}\n${unescaped(shown)}`;
      return;
    }
    if (line.trim() === '' || line.startsWith('#')) return;
    const [id = '', positions = '', , ...cells] = line.split('\t');
    const place = { ...at, line: i + 1 };
    const [start, end] = positionsIn(positions);
    if (!/^\d+-\d+(\.\d+)?$/.test(id) || start === undefined || end === undefined)
      throw damaged(place, 'webanno', 'structure');
    if (sentence !== undefined) {
      // what stands between sentences is not in the file
      text = text.padEnd(start, ' ') + sentence;
      sentence = undefined;
    }
    let column = 0;
    for (const layer of layers) {
      const width = Math.max(1, layer.features.length);
      if (layer.isOfSpans)
        addCells(layer, cells.slice(column, column + width), { start, end, at: place }, open, annotations);
      column += width;
    }
  });
  return { text, layers: layers.filter(({ isOfSpans }) => isOfSpans), annotations };
}

function positionsIn(text: string): [number, number] | [undefined, undefined] {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  return start === undefined ? [undefined, undefined] : [Number(start), Number(end)];
}

/** The cells of a token on a layer: one a feature, in each the values of the stretches that lie on it. */
function addCells(
  { layer, features }: Layer,
  cells: readonly string[],
  { start, end, at }: Pick<Annotation, 'start' | 'end' | 'at'>,
  open: Map<string, Annotation>,
  annotations: Annotation[],
): void {
  const stacks = cells.map((cell) => (cell === '_' || cell === undefined ? [] : splitOutside(cell, '|')));
  const height = Math.max(0, ...stacks.map((stack) => stack.length));
  for (let i = 0; i < height; i += 1) {
    const items = stacks.map((stack) => itemIn(stack[i] ?? '*'));
    const number = items.find((item) => item.number !== undefined)?.number;
    const key = `${layer} ${number}`;
    const known = number === undefined ? undefined : open.get(key);
    if (known) {
      known.end = Math.max(known.end, end);
      continue;
    }
    const values = items.map(({ value }) => value);
    const one: Annotation = { layer, features, values, start, end, at };
    annotations.push(one);
    if (number !== undefined) open.set(key, one);
  }
}

/** `cost[3]`: the value, and the number of the stretch if it is of several tokens. */
function itemIn(text: string): { value: string | undefined; number: string | undefined } {
  const [, value = text, number] = /^(.*?)(?<!\\)\[(\d+)\]$/s.exec(text) ?? [];
  return { value: value === '*' || value === '_' ? undefined : unescaped(value), number };
}

/** Splits a text at a sign that has no backslash before it. */
function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i += 1) {
    const isEscaped = text[i] === '\\' && i + 1 < text.length;
    if (text[i] === sign) {
      parts.push(part);
      part = '';
    } else part += isEscaped ? text.slice(i, i + 2) : text[i]!;
    if (isEscaped) i += 1;
  }
  return [...parts, part];
}

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

function unescaped(text: string): string {
  return text.replace(/\\(->|.)/gs, (_, sign: string) => ESCAPED[sign] ?? sign);
}
