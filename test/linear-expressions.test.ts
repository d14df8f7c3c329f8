import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { analyse, type Report } from 'scslre';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');

/** Those that run only over a text whose length is bounded by something else than a file or the command line, with the reason. */
const BOUNDED = new Map([[String.raw`\B(?=(\d{3})+$)`, 'a number has 21 digits at most']]);

it('finds an expression that is quadratic', () => {
  const quadratic = [String.raw`\s+$`, String.raw`^(.+?)\s*\(x\)$`, String.raw`^\S+@\S+\.\w+$`, '^(a+)+$'];
  for (const pattern of quadratic) expect(faultsOf({ pattern, flags: '' }), pattern).not.toEqual([]);
  for (const pattern of [String.raw`(?<!\s)\s+$`, String.raw`^(.+?)\(x\)$`])
    expect(faultsOf({ pattern, flags: '' }), pattern).toEqual([]);
});

it('no expression takes more than linear time, whatever text a file or the command line holds', () => {
  const faults = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.as.ts'))
    .flatMap((name) => {
      const source = readFileSync(join(SOURCES, name), 'utf8');
      if (!mayHoldExpressions(source)) return [];
      return expressionsIn(parseAst(source, { lang: 'ts' })).flatMap((expression) =>
        BOUNDED.has(expression.pattern)
          ? []
          : faultsOf(expression).map((fault) => `${name}: /${expression.pattern}/ ${fault}`),
      );
    });
  expect(faults, 'begin with what is sought, or do in two steps what one expression does: split, then trim').toEqual(
    [],
  );
});

/** Whether there is a slash in more than comments and imports, without which there is no expression; to parse all files takes longer. */
function mayHoldExpressions(source: string): boolean {
  return source.replace(/^ *(\/\/|\/\*|\*).*$|from '[^']*';$/gm, '').includes('/');
}

interface Expression {
  readonly pattern: string;
  readonly flags: string;
}

function expressionsIn(node: unknown, found: Expression[] = []): Expression[] {
  if (typeof node !== 'object' || node === null) return found;
  if ('regex' in node && node.regex) found.push(node.regex as Expression);
  else for (const part of Object.values(node)) expressionsIn(part, found);
  return found;
}

/** Where the time grows faster than the text: in a quantifier alone, in two that share a text, or in one tried from every place. */
function faultsOf({ pattern, flags }: Expression): string[] {
  return analyse({ source: pattern, flags }).reports.map(described);
}

function described(report: Report): string {
  return report.type === 'Trade'
    ? `${report.startQuant.raw} and ${report.endQuant.raw} share a text`
    : report.type === 'Self'
      ? `${report.quant.raw} shares a text with itself`
      : `${report.quant.raw} is tried from every place of a text`;
}
