import type { MarkedFile } from '../marked-file.ts';

/** Where a program names all who read a text: whoever it names with others only did not read it. */
export function notRead(documents: readonly string[], read: MarkedFile['read']): MarkedFile['read'] {
  const coders = [...new Set(read.map(({ coder }) => coder))];
  const known = new Set(read.map(({ document, coder }) => JSON.stringify([document, coder])));
  return documents.flatMap((document) =>
    coders
      .filter((coder) => !known.has(JSON.stringify([document, coder])))
      .map((coder) => ({ document, coder, isRead: false })),
  );
}
