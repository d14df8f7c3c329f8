// Scripts that run in a page: a module imported as "./meeting.ts?script" is bundled into one text, which the page carries.
import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const QUERY = '?script';

/** For rolldown, which bundles the program, and for vitest, which runs its sources. */
export const pageScript = {
  name: 'page-script',
  enforce: 'pre', // before vitest looks for such a file
  resolveId(source, importer) {
    return source.endsWith(QUERY) ? `\0${resolve(dirname(importer), source.slice(0, -QUERY.length))}${QUERY}` : null;
  },
  async load(id) {
    if (!id.startsWith('\0') || !id.endsWith(QUERY)) return null;
    const build = await rolldown({ input: id.slice(1, -QUERY.length), platform: 'browser' });
    const { output } = await build.generate({ format: 'iife', minify: true, comments: false });
    await build.close();
    const text = output[0].code.replaceAll('</', '<\\/').trim();
    // the page's policy names the script by its hash, so that no other script runs
    const hash = createHash('sha256').update(text).digest('base64');
    return `export const text = ${JSON.stringify(text)};\nexport const hash = 'sha256-${hash}';\n`;
  },
};
