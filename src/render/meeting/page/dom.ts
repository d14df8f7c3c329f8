import { visibleLines } from '../../visible.ts';

export type Child = Node | string;

/** An element with attributes and children; texts stay texts, whatever is in them. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children.map((child) => (typeof child === 'string' ? visibleLines(child) : child)));
  return made;
}

/** An element that the page has from the start. */
export function byId<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** A key as it is printed on what it does. */
export function keyCap(key: string): HTMLElement {
  return element('kbd', { 'aria-hidden': 'true' }, key);
}

/** Whether keys are letters of a text here. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && (target.type === 'text' || target.list !== null)
    ? true
    : target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
