// Binary files that the program carries: one imported as "package/file.wasm?packed" is its gzip stream, as the text of its base64.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const QUERY = '?packed';
const MARK = '\0packed:'; // no path, which vitest would leave to Node where it is one of a package

/** For rolldown, which bundles the program, and for vitest, which runs its sources. */
export const packedFile = {
  name: 'packed-file',
  enforce: 'pre', // before vitest looks for such a file
  resolveId(source) {
    return source.endsWith(QUERY) ? MARK + source.slice(0, -QUERY.length) : null;
  },
  load(id) {
    if (!id.startsWith(MARK)) return null;
    const packed = gzipSync(readFileSync(fileURLToPath(import.meta.resolve(id.slice(MARK.length)))), { level: 9 });
    return `export default '${packed.toString('base64')}';\n`;
  },
};
