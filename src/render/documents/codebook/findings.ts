import type { CodebookFinding } from '../../../report/codebook/schema.ts';
import { share } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';

/** One sentence per finding. */
export function findingText(finding: CodebookFinding): Text {
  switch (finding.code) {
    case 'near-duplicate':
      return `The ${several(finding.of)} ${list(finding.names)} have almost the same name: are they one, or do they need clearer names?`;
    case 'no-definitions':
      return 'No definitions: the codebook has no column "definition", or it is empty.';
    case 'no-definition':
      return `No definition: ${list(finding.names)}.`;
    case 'same-definition':
      return `Same definition: ${list(finding.names)}.`;
    case 'theme-used-once':
      return `The theme ${quote(finding.theme)} does not cut across categories: only "${finding.category}" has it.`;
    case 'theme-unsplit':
      return text`The theme ${quote(finding.theme)} may be several themes${nextStep({ code: 'split-themes', separator: finding.separator })}.`;
    case 'never-used':
      return `Never used by any coder: ${list(finding.names)}.`;
    case 'one-coder-only':
      return `${quote(finding.name)} was used by only one coder: ${finding.coder}, ${plural(finding.units, 'unit')}.`;
    case 'hardly-agreed-on':
      return text`Coders hardly agree on ${quote(finding.name)}: positive agreement ${share(finding.positiveAgreement)} (below ${share(finding.below)}), ${plural(finding.units, 'unit')}.`;
  }
}

function several(of: 'category' | 'code' | 'theme'): string {
  return of === 'category' ? 'categories' : `${of}s`;
}

function list(names: readonly string[]): string {
  return names.map(quote).join(', ');
}

function quote(name: string): string {
  return `"${name}"`;
}
