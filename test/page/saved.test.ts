import { extname } from 'node:path';
import { expect, it } from 'vitest';
import { SAVED } from '../../src/page/saved.ts';
import { fileFormatsOf, picturesOf } from '../../src/render/documents/list.ts';
import { endingsOf } from '../../src/render/formats/list.ts';

it('offers the report in every format that it can be written in, and with every picture', () => {
  const files = Object.values(SAVED)
    .flat()
    .filter(({ command }) => command === 'agree')
    .map(({ file }) => file);
  const endings = [...endingsOf(fileFormatsOf('agree')).keys()];
  expect([...new Set(files.map((file) => extname(file)))].sort()).toEqual(endings.sort());
  expect(files.filter((file) => file.endsWith('.svg'))).toEqual(picturesOf('agree').map((name) => `${name}.svg`));
});
