import { contingency } from './contingency.ts';
import { counts } from './counts.ts';
import { grid } from './grid.ts';
import type { LayoutProposals } from './layout.ts';
import { long } from './long.ts';
import { sheets } from './sheets.ts';
import { slots } from './slots.ts';
import { wide } from './wide.ts';

/** Every layout that proposes how tables may be read. */
export const LAYOUTS: readonly LayoutProposals[] = [wide, grid, slots, long, counts, contingency, sheets];
