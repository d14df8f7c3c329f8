import type { MarkedTexts } from './marked-texts.ts';

/** The same texts with these coders only, by position in the list of coders. */
export function ofCoders(texts: MarkedTexts, chosen: readonly number[]): MarkedTexts {
  const { coders, marks, reading } = texts;
  return {
    ...texts,
    coders: chosen.map((coder) => coders[coder]!),
    marks: marks.flatMap((mark) => {
      const coder = chosen.indexOf(mark.coder);
      return coder === -1 ? [] : [{ ...mark, coder }];
    }),
    reading: texts.documents.flatMap((_, document) =>
      chosen.map((coder) => reading[document * coders.length + coder]!),
    ),
  };
}
