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

/** Options under one heading. */
export interface OptionSection {
  readonly title: string;
  /** Of the command whose own options these are. */
  readonly summary?: string;
  /** Which sections of options for several commands it takes as well. */
  readonly takes: readonly string[];
  readonly options: Options;
  readonly hasConfig: boolean;
}

/** All options: first those of several commands, then those of one each. */
export async function optionSections(): Promise<readonly OptionSection[]> {
  const shared = Object.entries(SHARED).map(([title, options]) => ({ title, takes: [], options, hasConfig: true }));
  const own = (await allCommands()).map(([name, { options }]) => ({
    title: `intercoder ${name}`,
    summary: `${commands[name]!.summary[0]!.toUpperCase()}${commands[name]!.summary.slice(1)}.`,
    takes: Object.entries(SHARED).flatMap(([title, group]) =>
      title !== 'General' && Object.keys(group).some((key) => isSame(group[key]!, options[key]))
        ? [title.toLowerCase()]
        : [],
    ),
    options: filter(options, (key, option) => !isShared(key, option) && option.isHidden !== true),
    hasConfig: 'config' in options,
  }));
  return [...shared, ...own];
}

/** The page of all options, made from their declarations. */
export async function optionsPage(): Promise<string> {
  const sections = await optionSections();
  const links = (isOwn: boolean) =>
    sections
      .filter(({ summary }) => (summary !== undefined) === isOwn)
      .map(({ title }) => link(title))
      .join(' · ');
  const texts = sections.flatMap(({ title, summary, takes, options, hasConfig }) => [
    `## ${title}`,
    ...(summary === undefined ? [] : [summary]),
    ...(takes.length === 0 ? [] : [`It also takes options from above: ${takes.join('; ')}.`]),
    ...(Object.keys(options).length === 0 ? [] : [table(options, hasConfig)]),
  ]);
  const contents = `- For several commands: ${links(false)}\n- For one: ${links(true)}`;
  return `${[INTRODUCTION, contents, ...texts].join('\n\n')}\n`;
}

const INTRODUCTION = `# Options

Every option of every command. \`intercoder COMMAND --help\` shows those of a command that people need first, and
\`intercoder COMMAND --help all\` all of them. Options marked * can be in \`intercoder.json\`, by their name in one word
(\`onDuplicate\` for \`--on-duplicate\`); those of gate are there under \`"gate"\`.

\`man intercoder\` shows the same, if the command is installed with \`npm install --global\`. Your shell completes commands, options, their
values and the columns of your sheets with one of these lines in the file that it reads at its start:

| shell | file | line |
| --- | --- | --- |
| bash | \`~/.bashrc\` | \`source <(intercoder completion bash)\` |
| zsh | \`~/.zshrc\` | \`source <(intercoder completion zsh)\` |
| fish | \`~/.config/fish/config.fish\` | \`intercoder completion fish \\| source\` |`;

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
