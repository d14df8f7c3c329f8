import type { Preset } from './preset.ts';

/** Programs for annotating texts. What their JSON says of unit and coder is known where it is read. */
export const annotation: readonly Preset[] = [
  {
    name: 'labelstudio',
    title: 'annotations of Label Studio',
    columns: [
      { role: 'left-out', isSign: true, headings: ['annotation_id'] },
      { role: 'coder', isSign: true, headings: ['annotator'] },
      { role: 'unit', isSign: true, headings: ['id'] },
      { role: 'left-out', headings: ['created_at', 'updated_at', 'lead_time'] },
    ],
    caution: 'the unit is the task ("id"); "annotation_id" numbers what each annotator did',
  },
  {
    name: 'doccano',
    title: 'examples of doccano',
    columns: [
      { role: 'unit', isSign: true, headings: ['id'] },
      { role: 'text', isSign: true, headings: ['text', 'data'] },
      { role: 'category', isSign: true, headings: ['label', 'labels', 'cats'] },
      { role: 'note', isSign: true, headings: ['Comments'] },
      { role: 'left-out', headings: ['approved_by', 'annotation_approver', 'meta', 'meta.*'] },
    ],
    cells: { separator: '#', blank: 'missing' },
    caution:
      'an example without a label counts as not coded, as it may never have been opened; a collaborative project does not say who gave a label',
  },
  {
    name: 'prodigy',
    title: 'annotations of Prodigy',
    columns: [],
    caution: 'examples that were ignored count as not coded',
  },
  { name: 'argilla', title: 'records of Argilla', columns: [], caution: 'only submitted responses count' },
  {
    name: 'inception',
    title: 'a table of differences of INCEpTION or WebAnno',
    columns: [
      { role: 'unit', isSign: true, headings: ['Document'] },
      { role: 'unit', isSign: true, isOnlyIfItVaries: true, headings: ['Layer'] },
      { role: 'unit', isSign: true, isOnlyIfItVaries: true, headings: ['Feature'] },
      { role: 'unit', isSign: true, headings: ['Position'] },
      { role: 'left-out', headings: ['Type', 'Collection'] },
    ],
    cells: { missing: ['<no annotation>'] },
  },
];
