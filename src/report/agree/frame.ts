import { pairableUnits, tallyOf } from '../../patterns/coded-units.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import type { Study } from '../../study/study.ts';
import { policyOf } from '../figures/figures.ts';
import { type Group, sidesOf } from '../groups/group.ts';
import { readingFacts } from '../reading.ts';
import type { AgreementOptions } from './options.ts';
import type { Report } from './schema.ts';

/** What a report says of the data and the options. */
export function frame(
  data: Study,
  patterns: Patterns,
  options: AgreementOptions,
  groups: readonly Group[],
): Pick<Report, 'schema' | 'tool' | 'command' | 'data' | 'options'> {
  return {
    schema: 'intercoder/report@1',
    tool: { name: 'intercoder', version: options.version },
    command: 'agree',
    data: dataFacts(data, patterns, options.scale),
    options: {
      rules: options.rules.map(({ name }) => name),
      uncoded: Object.fromEntries(options.rules.map((rule) => [rule.name, policyOf(rule, options)])),
      joint: options.joint,
      reference: referenceFact(options.references ?? []),
      ...(groups.length > 0 && { groups: groupFacts(data, groups) }),
      by: [...(options.by ?? [])],
      ci: options.ci,
      confidence: options.confidence,
      resamples: options.resamples,
      seed: options.seed,
      ...(options.test === undefined ? {} : { test: options.test }),
    },
  };
}

function dataFacts(data: Study, patterns: Patterns, scale: Report['data']['scale']): Report['data'] {
  const given = tallyOf(patterns);
  const codings = given.reduce((sum, times) => sum + times, 0);
  const uncoded = given[patterns.codings.findIndex((set) => set.length === 0)] ?? 0;
  return {
    coders: [...data.coderOrder],
    categories: [...data.categories],
    declared: data.declared,
    units: data.unitCount,
    pairable: pairableUnits(patterns),
    codings,
    uncoded,
    missing: data.unitCount * data.coderOrder.length - codings,
    scale,
    multiple: isMultiple(patterns),
    layout: data.layout,
    reading: readingFacts(data),
    sources: data.tables.map(({ source }) => source),
  };
}

function groupFacts(data: Study, groups: readonly Group[]): Report['options']['groups'] {
  const sides = sidesOf(groups);
  const are = (group: Group) => (sides === undefined ? null : sides.models.includes(group) ? 'models' : 'people');
  return groups.map((group) => ({ name: group.name, coders: inOrder(data, group.coders), are: are(group) }));
}

function inOrder({ coderOrder }: Study, coders: readonly string[]): string[] {
  return coderOrder.filter((coder) => coders.includes(coder));
}

/** One name alone, several as a list. */
function referenceFact(references: readonly string[]): Report['options']['reference'] {
  return references.length > 1 ? [...references] : (references[0] ?? null);
}
