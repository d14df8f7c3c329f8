// Writes the declarations of the library's types: those that its public names need, without zod, which is bundled.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const INFERRED = /^export type (\w+) = z\.infer<typeof \w+>;$/gm;
const PLAIN = `
type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;
declare function plain<T>(): Plain<T>;
`;

function tsc(...args) {
  execFileSync(join(root, 'node_modules', '.bin', 'tsc'), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Checks the sources and writes the declarations that the module `entry` needs into a folder. */
export function declare(entry, folder) {
  const all = mkdtempSync(join(root, 'node_modules', '.declarations-'));
  try {
    tsc('-p', '.', '--emitDeclarationOnly', '--outDir', all);
    const needed = [...neededBy(join(all, entry))];
    withoutZod(needed.filter((file) => readFileSync(file, 'utf8').includes("from 'zod'")));
    for (const file of needed) cpSync(file, join(folder, relative(all, file)));
  } finally {
    rmSync(all, { recursive: true });
  }
}

const MAPPED = /^export type Measures = \{\n.*\n\};\n/m;

/** Writes out the measures in their declaration, each with what the catalogue says about it, so that editors show it. */
export function describeMeasures(file, measures) {
  const members = measures.map(({ name, title, formula, asks, use, caution, range, source }) => {
    const property = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const lines = [
      `${title}: ${formula}`,
      '',
      `- Requires: ${asks}`,
      `- Use: ${use}`,
      `- Caution: ${caution}`,
      `- Range: ${range}`,
      '',
      `@see ${source}`,
    ];
    return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */', `readonly ${property}: MeasureFunction;`];
  });
  const text = readFileSync(file, 'utf8');
  if (!MAPPED.test(text)) throw new Error(`${file} declares no type Measures`);
  const body = members
    .flat()
    .map((line) => `    ${line}\n`)
    .join('');
  writeFileSync(
    file,
    text.replace(MAPPED, () => `export interface Measures {\n${body}}\n`),
  );
}

/** A declaration and those that it imports, and so on. */
function neededBy(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, from] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import\() *['"](\.[^'"]+)\.[jt]s['"]/g))
    neededBy(`${join(dirname(file), from)}.d.ts`, found);
  return found;
}

/** The types that are inferred from schemas, as the compiler writes them out where they are those of a value. */
function withoutZod(files) {
  const asked = files.map((file) => {
    const names = [...readFileSync(file, 'utf8').matchAll(INFERRED)].map(([, name]) => name);
    const values = names.map((name) => `export const $${name} = plain<schema.${name}>();`);
    const path = file.replace(/\.d\.ts$/, '.plain.ts');
    writeFileSync(
      path,
      [
        `import type * as schema from './${relative(dirname(file), file).replace('.d.ts', '.js')}';`,
        PLAIN,
        ...values,
      ].join('\n'),
    );
    return path;
  });
  tsc(
    '--ignoreConfig',
    '--declaration',
    '--emitDeclarationOnly',
    '--noErrorTruncation',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--exactOptionalPropertyTypes',
    ...asked,
  );
  for (const [i, path] of asked.entries()) {
    const text = readFileSync(path.replace(/\.ts$/, '.d.ts'), 'utf8');
    const values = text
      .split(/^(?=export |declare |type )/m)
      .filter((part) => part.startsWith('export declare const $'));
    const types = values.map((part) => part.replace(/^export declare const \$(\w+):/, 'export type $1 ='));
    writeFileSync(files[i], types.join(''));
  }
}
