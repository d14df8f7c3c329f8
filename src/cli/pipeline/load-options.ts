import type { readStudies } from '../../study/read-study.ts';
import type { Written } from '../options/output.ts';
import type { ReadingValues } from '../options/reading.ts';

/** The options of commands that read sheets. */
export type LoadOptions = ReadingValues & Written & { readonly saveConfig?: string | undefined };

/** How tables become studies: one of each variable, or one alone. */
export type Read = typeof readStudies;
