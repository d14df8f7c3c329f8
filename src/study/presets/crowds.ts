import type { Preset } from './preset.ts';

/** Platforms on which many people each code some units. */
export const crowds: readonly Preset[] = [
  {
    name: 'mturk',
    title: 'batch results of Mechanical Turk',
    columns: [
      { role: 'unit', isSign: true, headings: ['HITId'] },
      { role: 'coder', isSign: true, headings: ['WorkerId'] },
      { role: 'left-out', isSign: true, headings: ['AssignmentId'] },
      {
        role: 'left-out',
        headings: [
          ...['HITTypeId', 'Title', 'Description', 'Keywords', 'Reward', 'CreationTime', 'MaxAssignments'],
          ...['RequesterAnnotation', 'AssignmentDurationInSeconds', 'AutoApprovalDelayInSeconds', 'Expiration'],
          ...['NumberOfSimilarHITs', 'LifetimeInSeconds', 'AssignmentStatus', 'AcceptTime', 'SubmitTime'],
          ...['AutoApprovalTime', 'ApprovalTime', 'RejectionTime', 'RequesterFeedback', 'WorkTimeInSeconds'],
          ...[
            'LifetimeApprovalRate',
            'Last30DaysApprovalRate',
            'Last7DaysApprovalRate',
            'Approve',
            'Reject',
            'Input.*',
          ],
        ],
      },
    ],
    caution: 'rejected assignments count like others, unless only the rows are read whose AssignmentStatus is Approved',
  },
  {
    name: 'toloka',
    title: 'assignments of Toloka',
    columns: [
      { role: 'unit', isSign: true, headings: ['ASSIGNMENT:task_id'] },
      { role: 'coder', isSign: true, headings: ['ASSIGNMENT:worker_id'] },
      { role: 'left-out', headings: ['INPUT:*', 'GOLDEN:*', 'HINT:*', 'ASSIGNMENT:*', 'ACCEPT:*'] },
    ],
  },
  {
    name: 'appen',
    title: 'a full report of Appen',
    columns: [
      { role: 'unit', isSign: true, headings: ['_unit_id'] },
      { role: 'coder', isSign: true, headings: ['_worker_id'] },
      {
        role: 'left-out',
        headings: [
          ...['_created_at', '_started_at', '_golden', '_id', '_missed', '_tainted', '_channel', '_trust', '_country'],
          ...['_region', '_city', '_ip', 'orig__golden', '*_gold', '*_gold_reason', '_canary'],
        ],
      },
    ],
  },
  {
    name: 'crowd-kit',
    title: 'answers as Crowd-Kit takes them',
    columns: [
      { role: 'unit', isSign: true, headings: ['task'] },
      { role: 'coder', isSign: true, headings: ['worker', 'performer'] },
      { role: 'category', isSign: true, headings: ['label'] },
    ],
  },
];
