/*
 * Two hues: blue is agreement, orange is disagreement. Lightness carries the meaning and hue repeats it, so that print without colour and
 * colour-blind eyes lose nothing. Contrasts are at least those that WCAG asks for.
 */

export const LIGHT = {
  ...{ paper: '#ffffff', tint: '#f4f6f7', ink: '#1b2025', soft: '#525b64', axis: '#8a939b', line: '#dde1e4' },
  ...{ accent: '#1b5a96', warn: '#a4410c', warn2: '#d0733a' },
  ...{ b0: '#f2f6fa', b1: '#dbe8f4', b2: '#b3cfe8', b3: '#6fa3d3', b4: '#1b5a96' },
  ...{ w0: '#fbf3ee', w1: '#f7dccb', w2: '#f0b592', w3: '#dd8a58', w4: '#a4410c' },
  // words on the steps
  ...{ on2: '#1b2025', on3: '#1b2025', on4: '#ffffff' },
} as const;

/** Steps of its own, from the paper upwards: it is not the light set turned round. */
export const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  ...{ paper: '#14181b', tint: '#1c2126', ink: '#e6e9eb', soft: '#a3acb4', axis: '#737d86', line: '#2f363c' },
  ...{ accent: '#86baea', warn: '#f29a61', warn2: '#b76a35' },
  ...{ b0: '#1a232b', b1: '#1f3244', b2: '#28496a', b3: '#4f8cc2', b4: '#86baea' },
  ...{ w0: '#251f1b', w1: '#3d2a1f', w2: '#653c22', w3: '#bd7542', w4: '#f29a61' },
  ...{ on2: '#e6e9eb', on3: '#10161b', on4: '#10161b' },
};

/** As custom properties of a style sheet. */
export function properties(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

const steps = [0, 1, 2, 3, 4];

/** The rules of the marks. */
export const MARK_STYLES = `
svg.picture { display: block; overflow: visible; font-size: 12px; font-variant-numeric: tabular-nums; }
svg text { fill: var(--soft); } svg text.said { fill: var(--ink); } svg text.strong { fill: var(--ink); font-weight: 620; }
.grid { stroke: var(--line); } .axis { stroke: var(--axis); } .chance { stroke: var(--soft); stroke-width: 2; } .base { stroke: var(--soft); }
.mark { stroke: var(--accent); } .dot, .all { fill: var(--accent); } .some { fill: var(--warn2); } .fan { fill: var(--b1); }
.ring { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; } .apart { fill: var(--warn); stroke: var(--warn); }
.dashed { stroke-dasharray: 5 4; } .dotted { stroke: var(--soft); stroke-dasharray: 1 4; } .short { stroke: var(--warn); } .fail { fill: var(--warn); }
.agrees { fill: var(--b1); } .partly { fill: var(--w2); } .alone { fill: var(--w4); } .missing { fill: none; }
.cell { stroke: var(--paper); } .hole { fill: var(--paper); } .empty { fill: var(--tint); } .own { fill: none; stroke: var(--line); }
${steps.map((step) => `.b${step} { fill: var(--b${step}); } .w${step} { fill: var(--w${step}); }`).join(' ')}
svg text.on0, svg text.on1, svg text.on2 { fill: var(--on2); } svg text.on3 { fill: var(--on3); } svg text.on4 { fill: var(--on4); }
`;
