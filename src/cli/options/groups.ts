import { InvalidArgumentError } from 'commander';
import type { NamedGroup } from '../../report/groups/group.ts';
import { collectList } from './commander.ts';
import { InvalidValue, name, type Parser } from './parser.ts';

const EXAMPLE = 'humans=Anna,Ben';

/** "humans=Anna,Ben": a name and its coders. */
export const namedGroup: Parser<string, NamedGroup> = {
  parse: (typed) => {
    const equals = typed.indexOf('=');
    const group = typed.slice(0, Math.max(0, equals)).trim();
    if (group === '') throw new InvalidValue(`NAME=CODER,… is expected, for example ${EXAMPLE}, not "${typed}"`);
    if (/[:=]/.test(group)) throw new InvalidValue(`"${group}": the name of a group has no colon`);
    return { name: name.parse(group), members: membersOf(group, typed.slice(equals + 1)) };
  },
  accepts: { kind: 'text', examples: [EXAMPLE] },
};

function membersOf(group: string, typed: string): string[] {
  try {
    return collectList(typed).map((member) => name.parse(member));
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new InvalidValue(`${group}: ${typed.trim() === '' ? 'name its coders' : error.message}`);
  }
}
