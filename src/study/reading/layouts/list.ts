import type { Proposal } from '../proposal.ts';
import { contingency } from './contingency.ts';
import { counts } from './counts.ts';
import { labelColumns, oneHot, variables } from './grid.ts';
import type { Layout } from './layout.ts';
import { long, perCoder } from './long.ts';
import { patterns } from './patterns.ts';
import { perCategory, perVariable } from './sheets.ts';
import { slots } from './slots.ts';
import { transposed } from './transposed.ts';
import { wide } from './wide.ts';

/** Every layout. */
export const LAYOUTS: readonly Layout[] = [
  long,
  wide,
  perCoder,
  variables,
  oneHot,
  labelColumns,
  slots,
  transposed,
  counts,
  contingency,
  perCategory,
  perVariable,
  patterns,
];

/** As `--layout` takes them. */
export const layoutNames: readonly string[] = LAYOUTS.map(({ name }) => name);

/** The layout of this name; undefined if the study was not read from tables. */
export function layoutNamed(name: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.name === name);
}

/** What a layout is: "one column per coder". */
export function layoutInWords(name: string): string {
  return layoutNamed(name)?.title ?? name;
}

/** The layout of a proposal. */
export function layoutOf({ layout }: Pick<Proposal, 'layout'>): Layout {
  return layoutNamed(layout)!;
}

/** What a layout is called with what it is: "wide (one column per coder)". */
export function layoutTitle(name: string): string {
  const layout = layoutNamed(name);
  return layout === undefined ? name : `${name} (${layout.title})`;
}

/** Layouts are called by what a row is, whatever the codings of a row look like. */
export function rowLayoutOf({ layout, coder, view }: Pick<Proposal, 'layout' | 'coder' | 'view'>): string {
  return layoutOf({ layout }).becomes ?? baseOf({ coder, view });
}

/** What a row is called by what names the coders. */
export function baseOf({ coder, view }: Pick<Proposal, 'coder' | 'view'>): string {
  return coder === undefined ? 'wide' : coder === view.file ? 'per-coder' : 'long';
}

/** Whether a proposal is of the layout that was asked for, by its own name or, unless its rows become others, by what names the coders. */
export function isLayout(proposal: Pick<Proposal, 'layout' | 'coder' | 'view'>, asked: string): boolean {
  return proposal.layout === asked || (layoutOf(proposal).becomes === undefined && baseOf(proposal) === asked);
}
