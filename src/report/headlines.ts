/** The measures of the figures that a reader looks at first: agreement of the pairs, their mean, and that of all jointly. */
export const HEADLINES: readonly string[] = ['agreement', 'joint-agreement'];
