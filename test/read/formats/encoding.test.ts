import { describe, expect, it } from 'vitest';
import { guessEncoding } from '../../../src/read/formats/encoding.ts';

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const textIn = (bytes: Uint8Array, encoding: string) =>
  encoding === 'windows-1252'
    ? String.fromCharCode(...bytes).replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!)
    : new TextDecoder(encoding).decode(bytes);

/** A text's bytes in an encoding of one byte a sign. */
function bytesIn(text: string, encoding: string): Uint8Array {
  const byte = new Map(Array.from({ length: 256 }, (_, i) => [textIn(Uint8Array.of(i), encoding), i]));
  return Uint8Array.from([...text], (sign) => byte.get(sign)!);
}

const WEST = [
  'unit;Anaïs;Benoît\ns1;coût;bénéfice\ns2;école;coût\n',
  'Einheit;Jürgen;Anna\n1;schön;häufig\n2;groß;Übung\n',
  'unidade;João\n1;não sei\n2;informação\n',
  'enhet;Åsa\n1;på väg\n2;ö\n',
  'unit,note\n1,it’s “fine” – ok\n',
  'unit;A\ns1;Rôle\n',
  'UNIT;A\nS1;SCHÖN;GROSSE ÜBUNG\n',
  'Kategorie;Beispiel\nLohn;„Mehr Lohn“\nTeam;„Ein Team“\nFührung;„Die Chefin“\n',
  'Kategorie;Beispiel\nLohn;»Mehr Lohn«\nFührung;»Die Chefin«\n',
  'unit;price\n1;€5\n2;10 £\n',
];

describe('the encoding of a text that does not name it', () => {
  it.each(
    WEST.flatMap(
      (text) =>
        [
          [text, 'windows-1252'],
          [text, 'macintosh'],
        ] as const,
    ),
  )('%j in %s', (text, encoding) => {
    expect(guessEncoding(bytesIn(text, encoding), textIn)).toEqual({ encoding, isSure: true });
  });

  it.each([['единица;Анна;Борис\n1;да;нет\n2;нет;Да\n', 'windows-1251']])('%j in %s', (text, encoding) => {
    expect(guessEncoding(bytesIn(text, encoding), textIn)).toEqual({ encoding, isSure: true });
  });

  it('is suggested, if another may fit', () => {
    const polish = bytesIn('Łukasz;Zofia\n1;źle;dobrze\n2;żółty;więcej', 'windows-1250');
    expect(guessEncoding(polish, textIn)).toEqual({ encoding: 'windows-1250', isSure: false });
  });

  it.each([
    ['UTF-8', Buffer.from('unit,A\n1,café\n2,naïve\n')],
    ['half a sign of UTF-8', Buffer.from([...Buffer.from('unit,A\n1,caf'), 0xc3, 10])],
    ['two thirds of one', Buffer.from([...Buffer.from('unit,A\n1,'), 0xe2, 0x82, 10])],
    ['letters of no language', Buffer.from(Array.from({ length: 128 }, (_, i) => 128 + i))],
    ['no such signs', Buffer.from('unit')],
  ])('is none for %s', (_what, bytes) => {
    expect(guessEncoding(bytes, textIn)).toEqual({ encoding: undefined, isSure: false });
  });
});
