import { Help } from 'commander';
import type { Command } from './commands/command.ts';
import { commands, USUAL_COMMAND } from './commands/list.ts';
import { flagsOf } from './options/commander.ts';
import { GENERAL, general } from './options/general.ts';
import type { Option, Options } from './options/option.ts';
import type { Accepted } from './options/parser.ts';

/** Longer lines are hard to read. */
const WIDEST = 100;

/** A command with no more options than this shows them all. */
const MAX_ALL_SHOWN = 12;

/** More choices than this are listed elsewhere. */
const MAX_LISTED = 16;

type Item = readonly [term: string, description: string];

const HELP: Item = ['-h, --help', 'show this help'];

/** `intercoder --help` */
export function programHelp(columns: number): string {
  const items = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return page(columns, [
    'Usage: intercoder [command] [sheets...] [options]',
    `Inter-coder reliability: how far coders agree, where they do not, and whether the codebook is ready. Without a command, intercoder runs ${USUAL_COMMAND}.`,
    { title: 'Commands', items },
    {
      title: 'Options',
      items: [['-V, --version', 'print the version number'], ...itemsOf(general), HELP],
    },
    'intercoder COMMAND --help lists the options of a command.',
  ]);
}

interface Described {
  readonly name: string;
  readonly summary: string;
  readonly command: Command;
  /** Whether every option is listed, and not only those that people need first. */
  readonly isWhole: boolean;
}

/** `intercoder COMMAND --help`, and with `all` every option. */
export function commandHelp({ name, summary, command, isWhole }: Described, columns: number): string {
  const own = visible(command.options);
  const all = { ...own, ...general };
  const showsAll = isWhole || Object.keys(own).length <= MAX_ALL_SHOWN;
  const shown = showsAll ? all : filter(own, ({ isFirst }) => isFirst === true);
  const words = Object.entries(command.arguments).map(([word, { usage }]) => wordOf(word, usage));
  const argumentItems = Object.entries(command.arguments).map(
    ([word, { help, choices = [], default: usual }]) => [word, `${help}${inBrackets(choices, usual)}`] as const,
  );
  const titles = [...new Set(Object.values(shown).map(({ group }) => group))];
  return page(columns, [
    ['Usage: intercoder', name === USUAL_COMMAND ? `[${name}]` : name, ...words, '[options]'].join(' '),
    summary,
    { items: argumentItems },
    ...titles.map((title) => {
      const items = itemsOf(filter(shown, ({ group }) => group === title));
      return { title, items: title === GENERAL ? [...items, HELP] : items };
    }),
    ...(showsAll ? [] : [`intercoder ${name} --help all lists all ${Object.keys(all).length} options.`]),
  ]);
}

/** Sheets are in brackets, as the config file may name them instead. */
function wordOf(name: string, usage: string): string {
  const word = `${name}${usage.includes('several') ? '...' : ''}`;
  return usage === '<one>' ? `<${word}>` : `[${word}]`;
}

function visible(options: Options): Options {
  return filter(options, ({ isHidden }) => isHidden !== true);
}

function filter(options: Options, test: (option: Option) => boolean): Options {
  return Object.fromEntries(Object.entries(options).filter(([, option]) => test(option)));
}

function itemsOf(options: Options): Item[] {
  return Object.entries(options).map(([name, option]) => [flagsOf(name, option), optionHelp(option)]);
}

/** The description of an option: what it does, its accepted values and its default. */
export function optionHelp({ help, parser, default: usual, isRequired }: Option): string {
  return `${help}${inBrackets(choicesOf(parser.accepts), isRequired ? undefined : usual, isRequired)}`;
}

function choicesOf(accepts: Accepted): readonly string[] {
  const one = accepts.kind === 'list' ? accepts.of : accepts;
  if (one.kind !== 'choice' || one.names.length > MAX_LISTED) return [];
  return one.also === undefined ? one.names : [...one.names, one.also.shown];
}

/** " (agree, disagree, exclude; default: agree)" */
function inBrackets(choices: readonly string[], usual?: string, isRequired = false): string {
  const parts = [
    ...(choices.length > 0 ? [choices.join(', ')] : []),
    ...(usual === undefined ? [] : [`default: ${usual}`]),
    ...(isRequired ? ['required'] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

type Section = string | { readonly title?: string; readonly items: readonly Item[] };

/** Paragraphs and lists with a blank line between them, terms of all lists in one column. */
function page(columns: number, sections: readonly Section[]): string {
  const layout = new Help();
  layout.helpWidth = Math.min(columns, WIDEST);
  const terms = sections.flatMap((section) => (typeof section === 'string' ? [] : section.items.map(([term]) => term)));
  const termWidth = Math.max(...terms.map((term) => term.length));
  const texts = sections.flatMap((section) => {
    if (typeof section === 'string') return [layout.boxWrap(section, layout.helpWidth!)];
    const { title, items } = section;
    if (items.length === 0) return [];
    const lines = items.map(([term, description]) => layout.formatItem(term, termWidth, description, layout));
    return [[...(title === undefined ? [] : [`${title}:`]), ...lines].join('\n')];
  });
  return `${texts.join('\n\n')}\n`;
}
