// Other programs on the same sheets, where they are installed.
import { spawnSync } from 'node:child_process';

const DUCKDB = `
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create()).connect();
const sheet = "read_csv('" + process.argv[1] + "', header = true, all_varchar = true)";
const wide = 'select A, B, C, count(*) from ' + sheet + ' group by all';
const each = (coder) => "any_value(category) filter (coder = 'coder " + coder + "')";
const units = 'select ' + [1, 2, 3, 4, 5].map(each) + ' from ' + sheet + ' group by unit';
const crowd = 'select list(category order by category) from ' + sheet + ' group by unit';
const queries = { wide, long: 'select *, count(*) from (' + units + ') group by all', crowd: 'select *, count(*) from (' + crowd + ') group by all' };
await connection.runAndReadAll(queries[process.argv[2]]);
`;

/** Of which shape the sheet of a case is. */
const SHAPES = { M: 'wide', L: 'wide', XL: 'long', XLS: 'long', W: 'crowd' };

const IRR_CAC = `
sheet <- read.csv(commandArgs(TRUE)[1], na.strings = "", colClasses = "character")[, -1]
for (figure in list(irrCAC::krippen.alpha.raw, irrCAC::gwet.ac1.raw, irrCAC::fleiss.kappa.raw, irrCAC::conger.kappa.raw,
                    irrCAC::bp.coeff.raw, irrCAC::pa.coeff.raw)) print(figure(sheet)$est)
`;

const ICR = `
sheet <- as.matrix(read.csv(commandArgs(TRUE)[1], na.strings = "", colClasses = "character")[, -1])
codes <- matrix(as.numeric(factor(sheet)), nrow = nrow(sheet))
set.seed(1, kind = "L'Ecuyer-CMRG")
found <- icr::krippalpha(t(codes), metric = "nominal", bootstrap = TRUE, nboot = 10000)
print(c(found$alpha, quantile(found$bootstraps, c(0.025, 0.975))))
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

/** The variable PYTHON names another interpreter; the system's own may have packages that the first on the path has not. */
const PYTHONS = process.env.PYTHON ? [process.env.PYTHON] : ['python3', '/usr/bin/python3'];

/**
 * `programs`: the first of them with which the trial goes well is taken. `cases`: how many times faster intercoder is to be than it; null
 * where that was not said.
 */
const peers = [
  {
    name: 'DuckDB, GROUP BY alone',
    cases: { M: 2, L: 1.7, XL: 2.5, XLS: 1.8, W: 1.3 },
    programs: [process.execPath],
    trial: ['--input-type=module', '-e', "await import('@duckdb/node-api')"],
    run: (path, name) => ['--input-type=module', '-e', DUCKDB, path, SHAPES[name]],
  },
  {
    name: 'R irrCAC, six coefficients',
    cases: { M: 8, L: 70 },
    programs: ['Rscript'],
    trial: ['-e', 'library(irrCAC)'],
    run: (path) => ['-e', IRR_CAC, path],
  },
  {
    name: "R icr, alpha with 10,000 resamples after Krippendorff's own scheme",
    cases: { BOOT: 50 },
    programs: ['Rscript'],
    trial: ['-e', 'library(icr)'],
    run: (path) => ['-e', ICR, path],
  },
  {
    name: 'Python krippendorff with pandas, alpha',
    cases: { M: null, L: null },
    programs: PYTHONS,
    trial: ['-c', 'import krippendorff, pandas'],
    run: (path) => ['-c', KRIPPENDORFF, path],
  },
  {
    name: 'Python NLTK, alpha with MASI',
    cases: { S: 9 },
    programs: PYTHONS,
    trial: ['-c', 'import nltk'],
    run: (path) => ['-c', NLTK, path],
  },
];

/** The peers that are there, with the command that runs them, and the names of those that are not. */
export function findPeers(folder) {
  const goesWell = (program, args) => spawnSync(program, args, { cwd: folder, stdio: 'ignore' }).status === 0;
  const tried = peers.map(({ name, cases, programs, trial, run }) => {
    const program = programs.find((one) => goesWell(one, trial));
    return { name, cases, program, command: (path, sized) => [program, ...run(path, sized)] };
  });
  return {
    found: tried.filter(({ program }) => program !== undefined),
    absent: tried.filter(({ program }) => program === undefined).map(({ name }) => name),
  };
}
