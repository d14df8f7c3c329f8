/** The signs at 0x80 to 0x9F, of which five stand for nothing. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads Windows-1252. Node 20 takes it for Latin-1, which has control signs where this has curly quotes, dashes and the euro. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80]!);
}
