import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../../src/read/formats/html-text.ts';

describe('the text of an HTML document', () => {
  it.each([
    ['<p>a<br>b</p><p title="x > y">c &amp; d</p>', 'a\u2028b\nc & d'],
    ['<!-- <p>no</p> --><h1>a</h1><!-->--><p>b</p>', 'a\nb'],
    ['<!doctype html><P CLASS=x>a</P>\n<p>b &#233;&#xE9;&nothing; 1 < 2 & 3', 'a\nb éé&nothing; 1 < 2 & 3'],
    ["<p>a <a href='x\"y>'>b</a> <!-- never ended", 'a b <!-- never ended'],
  ])('%s', (html, text) => {
    expect(textOfHtml(html).text).toBe(text);
  });

  it.each(['<a', '<!--', '<p "', "<p '", '<!', '&a', '&#x1', '<!--->', '<a "<', '<p a'])(
    'is found at once in a page of %s',
    (part) => {
      const started = performance.now();
      textOfHtml(part.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
