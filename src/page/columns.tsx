import { useEffect, useRef, useState } from 'preact/hooks';
import { whyLeftOut } from '../render/documents/left-out.ts';
import { visible } from '../render/visible.ts';
import { plural } from '../render/words.ts';
import type { Inspection } from '../report/inspect/schema.ts';
import { ROLES, type Role, type RoledColumn } from './choices.ts';

interface Props {
  readonly inspection: Inspection;
  readonly columns: readonly RoledColumn[];
  readonly onRole: (column: string, role: Role) => void;
}

/** The first rows, with what each column is over it, and its cells as they are understood. */
export function Columns({ inspection, columns, onRole }: Props) {
  const { firstRows, sheets } = inspection;
  if (firstRows === null) return null;
  const shown = firstRows.rows.length;
  const rows = sheets.find(({ path }) => path === firstRows.path)?.rows ?? shown;
  const more = [
    ...(rows > shown ? [plural(rows - shown, 'more row')] : []),
    ...(firstRows.moreColumns > 0 ? [plural(firstRows.moreColumns, 'more column')] : []),
    ...(sheets.length > 1 ? [plural(sheets.length - 1, 'more sheet')] : []),
  ];
  return (
    <>
      <section class="sheet" aria-label="The first rows">
        <table>
          <thead>
            <tr class="roles">
              {columns.map((column) => (
                <td key={column.name} class={column.role}>
                  <RoleMenu column={column} onRole={(role) => onRole(column.name, role)} />
                </td>
              ))}
            </tr>
            {firstRows.headings.map((heading, i) => (
              <tr key={i}>
                {heading.map((cell, j) => (
                  <th key={j} scope="col" class={columns[j]?.role}>
                    <bdi>{visible(cell)}</bdi>
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {firstRows.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j} class={columns[j]?.role}>
                    <Cell text={cell} role={columns[j]?.role} inspection={inspection} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more.length > 0 && <p class="soft more">and {more.join(', ')}</p>}
    </>
  );
}

/** A cell as it is understood: its categories, or what a blank or a word for "none" means. */
function Cell({ text, role, inspection }: { text: string; role: Role | undefined; inspection: Inspection }) {
  const { reading, nearDuplicates } = inspection;
  const isCodings = role === 'category' || role === 'gold' || (role === 'coder' && reading?.coder == null);
  if (!isCodings || reading === null) return <bdi class="cell">{visible(text)}</bdi>;
  const trimmed = text.trim();
  if (trimmed === '') return <i>{reading.blank === 'uncoded' ? 'none applies' : 'not coded'}</i>;
  if (reading.missing.includes(trimmed)) return <i>not coded</i>;
  if (reading.none.includes(trimmed)) return <i>none applies</i>;
  const parts = partsOf(trimmed, [reading.separator ?? []].flat());
  if (parts.length === 0) return <i>none applies</i>;
  const isNear = (name: string) => nearDuplicates.some(({ of, names }) => of === 'category' && names.includes(name));
  return (
    <>
      {parts
        .filter((part) => part !== '')
        .map((part, i) => (
          <>
            {i > 0 && <span class="soft"> {[reading.separator].flat()[0]} </span>}
            <bdi class={isNear(part) ? 'tag near' : 'tag'}>{visible(part)}</bdi>
          </>
        ))}
    </>
  );
}

function partsOf(text: string, separators: readonly string[]): string[] {
  const listed = text.startsWith('[') ? listIn(text) : undefined;
  if (listed !== undefined) return listed;
  return separators
    .reduce((parts, separator) => parts.flatMap((part) => part.split(separator)), [text])
    .map((part) => part.trim());
}

/** The texts of a list as JSON has it. */
function listIn(text: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(String) : undefined;
  } catch {
    return undefined;
  }
}

const MENU_WIDTH = 304;
const GAP = 5;

/** What a column is; a click shows what it can be. */
function RoleMenu({ column, onRole }: { column: RoledColumn; onRole: (role: Role) => void }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, left: 0 });
  const { name, role, why } = column;
  const said = role === 'left-out' ? `left out: ${whyLeftOut(why)}` : role;
  useEffect(() => {
    if (!isOpen) return;
    const of = (selector: string) => box.current!.querySelector<HTMLElement>(selector);
    (of('[aria-checked=true]') ?? of('[role=menuitemradio]'))?.focus();
    const close = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    addEventListener('scroll', close, true);
    return () => {
      document.removeEventListener('pointerdown', close);
      removeEventListener('scroll', close, true);
    };
  }, [isOpen]);
  // the sheet scrolls sideways and would cut off what hangs over its edge
  const toggle = () => {
    const { bottom, left } = box.current!.getBoundingClientRect();
    setPlace({ top: bottom + GAP, left: Math.max(GAP, Math.min(left, innerWidth - MENU_WIDTH - GAP)) });
    setOpen(!isOpen);
  };
  const shut = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const items = [...box.current!.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') shut();
    else if (event.key === 'Tab') setOpen(false);
    else if (to !== undefined) {
      event.preventDefault();
      items[to % items.length]?.focus();
    }
  };
  return (
    <div class="role" ref={box}>
      <button
        type="button"
        class={`chip ${role}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={said}
        aria-label={`${visible(name)}: ${said}`}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          toggle();
        }}
      >
        {said}
      </button>
      {isOpen && (
        <div
          role="menu"
          style={{ ...place, width: MENU_WIDTH }}
          aria-label={`What ${visible(name)} is`}
          onKeyDown={onKey}
        >
          {Object.entries(ROLES).map(([one, meaning]) => (
            <button
              type="button"
              role="menuitemradio"
              aria-checked={one === role}
              key={one}
              tabIndex={-1}
              onClick={() => {
                shut();
                onRole(one as Role);
              }}
            >
              <b>{one.replace('-', ' ')}</b>
              <span>{meaning}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
