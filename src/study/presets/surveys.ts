import type { Preset } from './preset.ts';

/** Survey programs, in which coders fill in a form for each unit. Their questions have any heading. */
export const surveys: readonly Preset[] = [
  {
    name: 'google-forms',
    title: 'responses of Google Forms',
    columns: [
      {
        role: 'left-out',
        isSign: true,
        isFirst: true,
        headings: [
          ...['Timestamp', 'Zeitstempel', 'Horodateur', 'Marca temporal', 'Informazioni cronologiche'],
          ...['Carimbo de data/hora', 'Tijdstempel', 'Tidsstämpel', 'Tidsstempel', 'Sygnatura czasowa', 'Aikaleima'],
          ...['Отметка времени', 'Časové razítko', 'Időbélyeg', 'タイムスタンプ', '时间戳记', '타임스탬프'],
        ],
      },
      { role: 'left-out', headings: ['Score', 'Punkte', 'Puntuación'] },
    ],
    cells: { joinedBy: ',' },
    caution:
      'answers to checkboxes are joined by commas; if one of the choices contains a comma, only a codebook can tell them apart',
  },
  {
    name: 'qualtrics',
    title: 'responses of Qualtrics',
    cells: { joinedBy: ',' },
    columns: [
      { role: 'left-out', isSign: true, headings: ['ResponseId', 'Response ID', 'ResponseID'] },
      {
        role: 'left-out',
        isSign: true,
        headings: ['StartDate', 'Start Date', 'RecordedDate', 'Recorded Date', 'EndDate'],
      },
      {
        role: 'left-out',
        headings: ['Status', 'Response Type'],
        leavesOut: {
          why: 'trial',
          texts: ['Survey Preview', 'Survey Test', 'Offline Survey Preview', ...['1', '2', '17']],
        },
      },
      {
        role: 'left-out',
        headings: [
          ...['EndDate', 'End Date', 'IPAddress', 'IP Address', 'Progress', 'Duration (in seconds)'],
          ...[
            'Finished',
            'RecordedDate',
            'Recorded Date',
            'LocationLatitude',
            'Location Latitude',
            'LocationLongitude',
          ],
          ...['Location Longitude', 'DistributionChannel', 'Distribution Channel', 'UserLanguage', 'User Language'],
          'Q_RecaptchaScore',
          ...['RecipientLastName', 'Recipient Last Name', 'RecipientFirstName', 'Recipient First Name'],
          ...['RecipientEmail', 'Recipient Email', 'ExternalReference', 'External Data Reference'],
        ],
      },
    ],
  },
  {
    name: 'redcap',
    title: 'records of REDCap',
    columns: [
      { role: 'open', isSign: true, headings: ['record_id', 'Record ID', '*___*', '* (choice=*)'] },
      { role: 'open', isSign: true, headings: ['*_complete', 'Complete?', '*___*', '* (choice=*)'] },
      { role: 'open', isChoice: true, headings: ['*___*', '* (choice=*)'] },
      { role: 'left-out', headings: ['*_complete', 'Complete?'] },
      {
        role: 'left-out',
        headings: ['redcap_survey_identifier', '*_timestamp', 'redcap_data_access_group', 'Survey Identifier'],
      },
    ],
    caution: 'a checkbox field has one column per choice, which are the categories of one set',
  },
];
