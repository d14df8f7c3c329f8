import type { CodebookFinding } from '../../../report/codebook/schema.ts';
import { share } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';

/** One sentence for each finding. */
export function findingText(finding: CodebookFinding): Text {
  switch (finding.code) {
    case 'near-duplicate':
      return `The ${several(finding.of)} ${list(finding.names)} are nearly the same name: one, or two that should be told apart?`;
    case 'no-definitions':
      return 'Nothing is defined: the codebook has no column "definition", or it is empty.';
    case 'no-definition':
      return `Without a definition: ${list(finding.names)}.`;
    case 'same-definition':
      return `The same definition: ${list(finding.names)}.`;
    case 'theme-used-once':
      return `The theme ${quote(finding.theme)} cuts across nothing: only "${finding.category}" has it.`;
    case 'theme-unsplit':
      return text`The theme ${quote(finding.theme)} may be several${nextStep({ code: 'split-themes', separator: finding.separator })}.`;
    case 'never-used':
      return `Never used by any coder: ${list(finding.names)}.`;
    case 'one-coder-only':
      return `${quote(finding.name)} was used by one coder only: ${finding.coder}, ${plural(finding.units, 'unit')}.`;
    case 'hardly-agreed-on':
      return text`${quote(finding.name)} is hardly agreed on: positive agreement ${share(finding.positiveAgreement)} (below ${share(finding.below)}), ${plural(finding.units, 'unit')}.`;
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
