import type { readStudies } from '../../study/read-study.ts';
import type { Written } from '../options/output.ts';
import type { ReadingValues } from '../options/reading.ts';

/** What was typed of how to read, and of what to write. */
export type LoadOptions = ReadingValues &
  Written & {
    readonly saveConfig?: string | undefined;
    /** Files that other options name and that are no sheets, though they may lie beside these. */
    readonly companions?: readonly string[];
    /** Whether notes say what of a unit of marked texts each coder marked. */
    readonly quotesMarks?: boolean;
  };

/** Reads tables into a study, or one of each variable. */
export type Read = typeof readStudies;

/** What --unit says where no unit is cut. */
export const NO_UNIT = 'none';

/** Whether it is said that no unit is cut. */
export function isWithoutUnits({ unit }: Pick<LoadOptions, 'unit'>): boolean {
  return unit.length === 1 && unit[0]!.trim().toLowerCase() === NO_UNIT;
}
