import type { Preset } from './preset.ts';

/** Programs for screening studies for a review. */
export const screening: readonly Preset[] = [
  {
    name: 'covidence',
    title: 'references of Covidence',
    columns: [
      { role: 'unit', isSign: true, headings: ['Covidence #', 'Covidence#', 'Covidence ID'] },
      { role: 'text', headings: ['Title'] },
      {
        role: 'left-out',
        headings: [
          ...['Authors', 'Abstract', 'Published Year', 'Published Month', 'Journal', 'Volume', 'Issue', 'Pages'],
          ...['Accession Number', 'DOI', 'Ref', 'Study', 'Tags', 'Notes'],
        ],
      },
    ],
    caution: 'Covidence’s own kappa counts "Maybe" as "Yes"',
  },
  {
    name: 'eppi-reviewer',
    title: 'references of EPPI-Reviewer',
    columns: [],
    caution: 'a file has the codes of one coder; a reference without codes counts as not coded',
  },
  {
    name: 'rayyan',
    title: 'references of Rayyan with the votes of reviewers',
    columns: [
      { role: 'unit', isSign: true, headings: ['key', 'title'] },
      { role: 'votes', isSign: true, contains: 'RAYYAN-INCLUSION', headings: ['notes', 'note', 'custom_metadata'] },
      { role: 'text', headings: ['title'] },
    ],
    caution: 'who voted on a reference is told by its notes; a reviewer who is not named there did not vote on it',
  },
  {
    name: 'abstrackr',
    title: 'labels of Abstrackr',
    columns: [
      { role: 'unit', isSign: true, headings: ['(internal) id'] },
      { role: 'open', isSign: true, headings: ['(source) id', 'pubmed id'] },
      { role: 'text', headings: ['title'] },
      {
        role: 'left-out',
        headings: [
          ...['(source) id', 'pubmed id', 'keywords', 'abstract', 'journal', 'authors', 'tags'],
          ...['general notes (*)', 'population notes (*)', 'intervention/comparator notes (*)', 'outcome notes (*)'],
        ],
      },
    ],
    cells: { missing: ['o'] },
    caution: '"o" means that the reviewer has not labelled the reference, 0 that he could not decide',
  },
  {
    name: 'covidence-agreement',
    title: 'results of Covidence’s inter-rater reliability',
    columns: [
      { role: 'open', isSign: true, headings: ['Reviewer A', 'Reviewer 1', 'Reviewer A*', 'Reviewer 1*'] },
      { role: 'open', isSign: true, headings: ['Reviewer B', 'Reviewer 2', 'Reviewer B*', 'Reviewer 2*'] },
      { role: 'open', isSign: true, headings: ['*kappa*'] },
      { role: 'open', isSign: true, headings: ['*agreement*', '*proportion*'] },
    ],
    exportInstead: 'collect each reviewer’s votes in a sheet: a row per study, a column per reviewer',
  },
];
