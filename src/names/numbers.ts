export const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** A number in its one spelling, however many digits it has; any other text as it is. */
export function plainNumber(text: string): string {
  if (!NUMBER.test(text)) return text;
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const decimals = fraction.replace(/0+$/, '');
  const size = `${whole.replace(/^0+/, '') || '0'}${decimals === '' ? '' : `.${decimals}`}`;
  return text.startsWith('-') && size !== '0' ? `-${size}` : size;
}

/** The number that a text is; NaN if it is none, or too large for one. */
export function numberOf(text: string): number {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}
