// Binary files that the program carries: one imported as "package/file.wasm?packed" gives its bytes, which are carried as the base64 of a Brotli stream.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const QUERY = '?packed';
const MARK = '\0packed:'; // no path, which vitest would leave to Node where it is one of a package

/** For rolldown, which bundles the program, and for vitest, which runs its sources. */
export const packedFile = {
  name: 'packed-file',
  enforce: 'pre', // before vitest looks for such a file
  resolveId(source) {
    return source.endsWith(QUERY) ? MARK + source.slice(0, -QUERY.length) : null;
  },
  async load(id) {
    if (!id.startsWith(MARK)) return null;
    const file = readFileSync(fileURLToPath(import.meta.resolve(id.slice(MARK.length))));
    const packed = (await promisify(brotliCompress)(file)).toString('base64');
    const bytes = `brotliDecompressSync(Buffer.from('${packed}', 'base64'))`;
    return `import { brotliDecompressSync } from 'node:zlib';\nexport default ${bytes};\n`;
  },
};
