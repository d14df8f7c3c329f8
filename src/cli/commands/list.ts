import type { Commands } from './command.ts';

/** Every command, in the order of `--help`. */
export const commands: Commands = {
  agree: {
    summary: 'report how far the coders agree: by pair, all together and by category',
    load: () => import('./agree.ts'),
  },
  methods: {
    summary: 'write the paragraph on agreement for a paper, its references, and what else the paper should report',
    load: () => import('./methods.ts'),
  },
  inspect: {
    summary: 'show how the sheets were read (coders, units, overlap, categories, oddities); computes no figures',
    load: () => import('./inspect.ts'),
  },
  convert: {
    summary: 'write the same codings in another layout (long, wide, per-coder, one-hot) as CSV, TSV, JSON or XLSX',
    load: () => import('./convert.ts'),
  },
  disagreements: {
    summary: 'list the units to discuss, worst first, and the categories that coders confuse; writes a worksheet',
    load: () => import('./disagreements.ts'),
  },
  consensus: {
    summary: 'make one final coding per unit, by majority, by unanimity or from a completed worksheet',
    load: () => import('./consensus.ts'),
  },
  gate: {
    summary: 'test figures against thresholds; exit code 0: passed, 1: failed, 2: nothing computed, 3: inconclusive',
    load: () => import('./gate.ts'),
  },
  init: {
    summary: 'write a config, a codebook and a blank sheet for each coder',
    load: () => import('./init.ts'),
  },
  revise: {
    summary:
      'show how merging or dropping categories would change the figures, and how much of that any merging would do',
    load: () => import('./revise.ts'),
  },
  compare: {
    summary: 'show what changed between two rounds of coding, with an interval for every change',
    load: () => import('./compare.ts'),
  },
  measures: {
    summary: 'explain every measure and rule: formula, requirements, when to use it and when not, range, source',
    load: () => import('./measures.ts'),
  },
  codebook: {
    summary:
      'check a codebook; tabulate its codes, categories and themes; show how the sheets use each category; or write a codebook from sheets',
    load: () => import('./codebook.ts'),
  },
  plan: {
    summary:
      'work out how many units you need, for an interval of a given width or to tell kappa or alpha from a given value; from assumptions or a pilot',
    load: () => import('./plan.ts'),
  },
  sample: {
    summary: 'draw a random subsample of units, stratum by stratum, and write blank sheets of it for the coders',
    load: () => import('./sample.ts'),
  },
  sql: {
    summary: 'write the SQL query that reduces a table of codings in a database to counts, which other commands read',
    load: () => import('./sql.ts'),
  },
  page: {
    summary: 'write the program as one page, for a browser on a computer without Node',
    load: () => import('./page.ts'),
  },
  completion: {
    summary: 'make bash, zsh or fish complete commands, options, their values, and the columns of your sheets',
    load: () => import('./completion.ts'),
  },
  demo: {
    summary: 'show the agreement tables of an example that comes with the program',
    load: () => import('./demo.ts'),
  },
};

/** The command that runs if none is named. */
export const USUAL_COMMAND = 'agree';
