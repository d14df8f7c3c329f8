/** A work that the methods paragraph may cite, as BibTeX fields. */
interface Work {
  readonly type: 'article' | 'book' | 'inproceedings' | 'misc';
  /** "Cohen 1960", as the paragraph cites it. */
  readonly short: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Every work that the paragraph may cite, by its BibTeX key. */
const WORKS = {
  brown2001: {
    type: 'article',
    short: 'Brown, Cai & DasGupta 2001',
    fields: {
      author: 'Brown, Lawrence D. and Cai, T. Tony and DasGupta, Anirban',
      title: 'Interval estimation for a binomial proportion',
      journal: 'Statistical Science',
      year: '2001',
      volume: '16',
      number: '2',
      pages: '101--133',
    },
  },
  calderon2025: {
    type: 'inproceedings',
    short: 'Calderon, Reichart & Dror 2025',
    fields: {
      author: 'Calderon, Nitay and Reichart, Roi and Dror, Rotem',
      title:
        'The Alternative Annotator Test for {LLM}-as-a-Judge: How to Statistically Justify Replacing Human Annotators with {LLMs}',
      booktitle:
        'Proceedings of the 63rd Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)',
      year: '2025',
    },
  },
  cohen1960: {
    type: 'article',
    short: 'Cohen 1960',
    fields: {
      author: 'Cohen, Jacob',
      title: 'A coefficient of agreement for nominal scales',
      journal: 'Educational and Psychological Measurement',
      year: '1960',
      volume: '20',
      number: '1',
      pages: '37--46',
    },
  },
  cohen1968: {
    type: 'article',
    short: 'Cohen 1968',
    fields: {
      author: 'Cohen, Jacob',
      title: 'Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit',
      journal: 'Psychological Bulletin',
      year: '1968',
      volume: '70',
      number: '4',
      pages: '213--220',
    },
  },
  devries2008: {
    type: 'article',
    short: 'De Vries et al. 2008',
    fields: {
      author: 'De Vries, Han and Elliott, Marc N. and Kanouse, David E. and Teleki, Stephanie S.',
      title: 'Using pooled kappa to summarize interrater agreement across many items',
      journal: 'Field Methods',
      year: '2008',
      volume: '20',
      number: '3',
      pages: '272--282',
    },
  },
  dice1945: {
    type: 'article',
    short: 'Dice 1945',
    fields: {
      author: 'Dice, Lee R.',
      title: 'Measures of the amount of ecologic association between species',
      journal: 'Ecology',
      year: '1945',
      volume: '26',
      number: '3',
      pages: '297--302',
    },
  },
  efron1987: {
    type: 'article',
    short: 'Efron 1987',
    fields: {
      author: 'Efron, Bradley',
      title: 'Better bootstrap confidence intervals',
      journal: 'Journal of the American Statistical Association',
      year: '1987',
      volume: '82',
      number: '397',
      pages: '171--185',
    },
  },
  fleiss1969: {
    type: 'article',
    short: 'Fleiss, Cohen & Everitt 1969',
    fields: {
      author: 'Fleiss, Joseph L. and Cohen, Jacob and Everitt, B. S.',
      title: 'Large sample standard errors of kappa and weighted kappa',
      journal: 'Psychological Bulletin',
      year: '1969',
      volume: '72',
      number: '5',
      pages: '323--327',
    },
  },
  gillard2013: {
    type: 'article',
    short: 'Gillard et al. 2013',
    fields: {
      author:
        'Gillard, Steven G. and Edwards, Christine and Gibson, Sarah L. and Owen, Katherine and Wright, Christine',
      title:
        'Introducing peer worker roles into {UK} mental health service teams: a qualitative analysis of the organisational benefits and challenges',
      journal: 'BMC Health Services Research',
      year: '2013',
      volume: '13',
      pages: '188',
    },
  },
  gwet2014: {
    type: 'book',
    short: 'Gwet 2014',
    fields: {
      author: 'Gwet, Kilem L.',
      title: 'Handbook of Inter-Rater Reliability',
      edition: '4',
      publisher: 'Advanced Analytics',
      year: '2014',
    },
  },
  jaccard1912: {
    type: 'article',
    short: 'Jaccard 1912',
    fields: {
      author: 'Jaccard, Paul',
      title: 'The distribution of the flora in the alpine zone',
      journal: 'New Phytologist',
      year: '1912',
      volume: '11',
      number: '2',
      pages: '37--50',
    },
  },
  korn1998: {
    type: 'article',
    short: 'Korn & Graubard 1998',
    fields: {
      author: 'Korn, Edward L. and Graubard, Barry I.',
      title:
        'Confidence intervals for proportions with small expected number of positive counts estimated from survey data',
      journal: 'Survey Methodology',
      year: '1998',
      volume: '24',
      number: '2',
      pages: '193--201',
    },
  },
  kottner2011: {
    type: 'article',
    short: 'Kottner et al. 2011',
    fields: {
      author:
        "Kottner, Jan and Audig{\\'e}, Laurent and Brorson, Stig and Donner, Allan and Gajewski, Byron J. and Hr{\\'o}bjartsson, Asbj{\\o}rn and Roberts, Chris and Shoukri, Mohamed and Streiner, David L.",
      title: 'Guidelines for reporting reliability and agreement studies ({GRRAS}) were proposed',
      journal: 'Journal of Clinical Epidemiology',
      year: '2011',
      volume: '64',
      number: '1',
      pages: '96--106',
    },
  },
  krippendorff2004: {
    type: 'book',
    short: 'Krippendorff 2004',
    fields: {
      author: 'Krippendorff, Klaus',
      title: 'Content Analysis: An Introduction to Its Methodology',
      edition: '2',
      publisher: 'Sage',
      year: '2004',
    },
  },
  newcombe1998: {
    type: 'article',
    short: 'Newcombe 1998',
    fields: {
      author: 'Newcombe, Robert G.',
      title: 'Interval estimation for the difference between independent proportions: comparison of eleven methods',
      journal: 'Statistics in Medicine',
      year: '1998',
      volume: '17',
      number: '8',
      pages: '873--890',
    },
  },
  passonneau2006: {
    type: 'inproceedings',
    short: 'Passonneau 2006',
    fields: {
      author: 'Passonneau, Rebecca J.',
      title: 'Measuring agreement on set-valued items ({MASI}) for semantic and pragmatic annotation',
      booktitle: 'Proceedings of the Fifth International Conference on Language Resources and Evaluation ({LREC})',
      year: '2006',
      pages: '831--836',
    },
  },
  wilson1927: {
    type: 'article',
    short: 'Wilson 1927',
    fields: {
      author: 'Wilson, Edwin B.',
      title: 'Probable inference, the law of succession, and statistical inference',
      journal: 'Journal of the American Statistical Association',
      year: '1927',
      volume: '22',
      number: '158',
      pages: '209--212',
    },
  },
  zou2008: {
    type: 'article',
    short: 'Zou & Donner 2008',
    fields: {
      author: 'Zou, Guang Yong and Donner, Allan',
      title: 'Construction of confidence limits about effect measures: a general approach',
      journal: 'Statistics in Medicine',
      year: '2008',
      volume: '27',
      number: '10',
      pages: '1693--1702',
    },
  },
} as const satisfies Record<string, Work>;

export type WorkKey = keyof typeof WORKS;

/** "Cohen 1960; Krippendorff 2004" */
export function cited(keys: readonly WorkKey[]): string {
  return keys.map((key) => WORKS[key].short).join('; ');
}

/** The whole reference: on one line, and as BibTeX. */
export function reference(key: WorkKey): { key: string; citation: string; bibtex: string } {
  const { type, fields }: Work = WORKS[key];
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return { key, citation: citation(fields), bibtex: `@${type}{${key},\n${lines.join(',\n')}\n}` };
}

/** "Cohen, Jacob (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46." */
function citation(fields: Work['fields']): string {
  const { author, year, title, journal, booktitle, publisher, edition, volume, number, pages } = fields;
  const authors = author!.split(' and ');
  const names = authors.length > 1 ? `${authors.slice(0, -1).join('; ')} & ${authors.at(-1)}` : author!;
  const issue = volume === undefined ? '' : `, ${volume}${number === undefined ? '' : `(${number})`}`;
  const where = journal ?? booktitle ?? publisher;
  const which = edition === undefined ? '' : ` (${edition === '2' ? '2nd' : `${edition}th`} ed.)`;
  const on = pages === undefined ? '' : `, ${pages.replace('--', '–')}`;
  return plain(`${names} (${year}). ${title}${which}. ${where}${issue}${on}.`);
}

const ACCENTS: Readonly<Record<string, string>> = { "\\'e": 'é', "\\'o": 'ó', '\\o': 'ø' };

/** Without the braces and accents of BibTeX. */
function plain(text: string): string {
  return text.replace(/\{(\\'?\w)\}/g, (_, accent: string) => ACCENTS[accent] ?? accent).replace(/[{}]/g, '');
}
