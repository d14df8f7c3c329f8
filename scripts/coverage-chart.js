// The chart of docs/intervals.md: how often intervals contain the true value, by method and number of units.

const [WIDTH, HEIGHT] = [720, 360];
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 190, 24, 48];
/** Distinct without colour vision, and in print by the dashes. */
const STYLES = [
  { colour: '#0b6e4f', dashes: 'none', width: 3 },
  { colour: '#b3541e', dashes: '8 4', width: 2 },
  { colour: '#3b5b92', dashes: '2 3', width: 2 },
  { colour: '#7a4b94', dashes: '10 3 2 3', width: 2 },
  { colour: '#555555', dashes: '4 4', width: 2 },
];
const LOWEST = 0.75;

/**
 * An SVG.
 *
 * @param sizes - the numbers of units, ascending
 * @param lines - for each method its name and its share for each size
 */
export function coverageChart(sizes, lines) {
  const x = (i) => LEFT + ((WIDTH - LEFT - RIGHT) * i) / (sizes.length - 1);
  const y = (share) => TOP + ((HEIGHT - TOP - BOTTOM) * (1 - share)) / (1 - LOWEST);
  const text = (at, height, words, anchor = 'middle') =>
    `<text x="${at.toFixed(1)}" y="${height.toFixed(1)}" text-anchor="${anchor}">${words}</text>`;
  const grid = [0.75, 0.8, 0.85, 0.9, 0.95, 1].flatMap((share) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(share).toFixed(1)}" y2="${y(share).toFixed(1)}" stroke="${share === 0.95 ? '#000' : '#ccc'}"/>`,
    text(LEFT - 8, y(share) + 5, `${Math.round(100 * share)}%`, 'end'),
  ]);
  const drawn = lines.flatMap(({ shares }, i) => {
    const { colour, dashes, width } = STYLES[i];
    const points = shares.map((share, at) => `${x(at).toFixed(1)},${y(Math.max(share, LOWEST)).toFixed(1)}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dashes}"/>`;
  });
  const key = lines.flatMap(({ name }, i) => {
    const { colour, dashes, width } = STYLES[i];
    const height = TOP + 24 + 24 * i;
    return [
      `<line x1="${WIDTH - RIGHT + 16}" x2="${WIDTH - RIGHT + 48}" y1="${height}" y2="${height}" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dashes}"/>`,
      text(WIDTH - RIGHT + 56, height + 5, name, 'start'),
    ];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">`,
    '<title>Share of simulated studies whose 95% interval contains the true value, by method and number of units</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    ...sizes.map((size, i) => text(x(i), HEIGHT - BOTTOM + 20, String(size))),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, 'units in the study'),
    ...drawn,
    ...key,
    '</svg>',
  ].join('\n')}\n`;
}
