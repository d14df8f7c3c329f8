import { commands } from '../../src/cli/commands/list.ts';
import { optionHelp } from '../../src/cli/help.ts';
import { flagsOf } from '../../src/cli/options/commander.ts';
import { figures } from '../../src/cli/options/figures.ts';
import { fromConfig, general, watching } from '../../src/cli/options/general.ts';
import type { Option, Options } from '../../src/cli/options/option.ts';
import { byteOrderMark, outputOf, privacy } from '../../src/cli/options/output.ts';
import { reading, rollingUp, strata } from '../../src/cli/options/reading.ts';
import { allCommands } from './commands.ts';

/** Options that several commands take. */
const SHARED: Readonly<Record<string, Options>> = {
  'What to read, and how': { ...reading, ...strata, ...rollingUp },
  Figures: figures,
  Output: { ...outputOf('agree'), ...byteOrderMark, ...privacy },
  General: { ...fromConfig, ...watching, ...general },
};

/** The page of all options, made from their declarations. */
export async function optionsPage(): Promise<string> {
  const all = await allCommands();
  const shared = Object.entries(SHARED).map(([title, options]) => [`## ${title}`, table(options, true)]);
  const own = all.map(([name, { options }]) => {
    const other = filter(options, (key, option) => !isShared(key, option) && option.isHidden !== true);
    const takes = Object.entries(SHARED).flatMap(([title, group]) =>
      title !== 'General' && Object.keys(group).some((key) => isSame(group[key]!, options[key]))
        ? [title.toLowerCase()]
        : [],
    );
    return [
      `## intercoder ${name}`,
      `${commands[name]!.summary[0]!.toUpperCase()}${commands[name]!.summary.slice(1)}.`,
      ...(takes.length === 0 ? [] : [`It also takes options from above: ${takes.join('; ')}.`]),
      ...(Object.keys(other).length === 0 ? [] : [table(other, 'config' in options)]),
    ];
  });
  const titles = (sections: readonly string[][]) =>
    sections.map(([title]) => link(title!.replace('## ', ''))).join(' · ');
  const contents = `- For several commands: ${titles(shared)}\n- For one: ${titles(own)}`;
  return `${[INTRODUCTION, contents, ...[...shared, ...own].flat()].join('\n\n')}\n`;
}

const INTRODUCTION = `# Options

Every option of every command. \`intercoder COMMAND --help\` shows those of a command that people need first, and
\`intercoder COMMAND --help all\` all of them. Options marked * can be in \`intercoder.json\`, by their name in one word
(\`onDuplicate\` for \`--on-duplicate\`); those of gate are there under \`"gate"\`.`;

function link(title: string): string {
  return `[${title}](#${title.toLowerCase().replaceAll(',', '').replaceAll(' ', '-')})`;
}

function isShared(name: string, option: Option): boolean {
  return Object.values(SHARED).some((group) => name in group && isSame(group[name]!, option));
}

function isSame(a: Option, b: Option | undefined): boolean {
  return b !== undefined && optionHelp(a) === optionHelp(b) && a.value === b.value;
}

function filter(options: Options, test: (name: string, option: Option) => boolean): Options {
  return Object.fromEntries(Object.entries(options).filter(([name, option]) => test(name, option)));
}

/** A Markdown table of options. */
function table(options: Options, hasConfig: boolean): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const mark = hasConfig && option.config !== undefined ? ' *' : '';
    return `| \`${flagsOf(name, option)}\`${mark} | ${escaped(optionHelp(option))} |`;
  });
  return ['| option | what it does |', '| --- | --- |', ...rows].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[|*<]/g, '\\$&');
}
