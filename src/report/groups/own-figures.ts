import type { Result } from '../agree/schema.ts';

/** Whether a figure is of a group, between two, or of a majority, and not of the coders of the report. */
export function isOfGroup({ group, between, variant }: Pick<Result, 'group' | 'between' | 'variant'>): boolean {
  return (group ?? between) !== undefined || variant === 'majority';
}
