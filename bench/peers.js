// Other programs on the same sheets, where they are installed.
import { spawnSync } from 'node:child_process';

const DUCKDB = `
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create()).connect();
const sheet = "read_csv('" + process.argv[1] + "', header = true, all_varchar = true)";
await connection.runAndReadAll('select A, B, C, count(*) from ' + sheet + ' group by all');
`;

const IRR_CAC = `
sheet <- read.csv(commandArgs(TRUE)[1], na.strings = "", colClasses = "character")[, -1]
for (figure in list(irrCAC::krippen.alpha.raw, irrCAC::gwet.ac1.raw, irrCAC::fleiss.kappa.raw, irrCAC::conger.kappa.raw,
                    irrCAC::bp.coeff.raw, irrCAC::pa.coeff.raw)) print(figure(sheet)$est)
`;

const KRIPPENDORFF = `
import sys, pandas, krippendorff
sheet = pandas.read_csv(sys.argv[1], index_col=0)
codes = {name: i for i, name in enumerate(pandas.unique(sheet.stack()))}
print(krippendorff.alpha(reliability_data=sheet.replace(codes).to_numpy(dtype=float).T, level_of_measurement="nominal"))
`;

const NLTK = `
import sys, csv
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import masi_distance
rows = list(csv.reader(open(sys.argv[1])))
data = [(coder, row[0], frozenset(cell.split("; "))) for row in rows[1:] for coder, cell in zip(rows[0][1:], row[1:])]
print(AnnotationTask(data=data, distance=masi_distance).alpha())
`;

const peers = [
  {
    name: 'DuckDB, GROUP BY alone',
    sheets: ['M.csv', 'L.csv'],
    command: (path) => [process.execPath, '--input-type=module', '-e', DUCKDB, path],
    trial: [process.execPath, '--input-type=module', '-e', "await import('@duckdb/node-api')"],
  },
  {
    name: 'R irrCAC, six coefficients',
    sheets: ['M.csv', 'L.csv'],
    command: (path) => ['Rscript', '-e', IRR_CAC, path],
    trial: ['Rscript', '-e', 'library(irrCAC)'],
  },
  {
    name: 'Python krippendorff with pandas, alpha',
    sheets: ['M.csv', 'L.csv'],
    command: (path) => ['python3', '-c', KRIPPENDORFF, path],
    trial: ['python3', '-c', 'import krippendorff, pandas'],
  },
  {
    name: 'Python NLTK, alpha with MASI',
    sheets: ['S.csv'],
    command: (path) => ['python3', '-c', NLTK, path],
    trial: ['python3', '-c', 'import nltk'],
  },
];

/** The peers that are there, and the names of those that are not. */
export function findPeers(folder) {
  const there = peers.map(
    ({ trial }) => spawnSync(trial[0], trial.slice(1), { cwd: folder, stdio: 'ignore' }).status === 0,
  );
  return {
    found: peers.filter((_, i) => there[i]),
    absent: peers.filter((_, i) => !there[i]).map(({ name }) => name),
  };
}
