import { jsonBlock } from '../../../scripts/grading/html/json-block.ts';
import { html } from '../../../scripts/grading/html/markup.ts';

describe('html', () => {
  it('writes what is put in as text, in an element and in an attribute', () => {
    const text = `"><script>alert('x')</script>&amp;`;
    const written = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;';
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${written}">${written}</p>`);
  });

  it('names characters that are not seen but turn or hide the text around them', () => {
    expect(html`<b>${'gro\u202Eup\u2028\0\uD800'}</b>`.markup).toBe('<b>gro[U+202E]up[U+2028][U+0000][U+D800]</b>');
  });

  it('leaves the letters of any script as they are', () => {
    expect(html`${'Łukasz, 山田, می\u200Cخواهم, 👩\u200D🏫\tx\n'}`.markup).toBe('Łukasz, 山田, می\u200Cخواهم, 👩\u200D🏫\tx\n');
  });
});

describe('jsonBlock', () => {
  const data = { text: '</script><!--<script>]]>&\u2028\u2029"\uD800' };

  it('has nothing in it that ends the element or begins a comment', () => {
    const { markup } = jsonBlock('work', data);
    const inside = markup.replace(/^<[^>]*>|<\/script>\n$/g, '');
    expect(inside).not.toMatch(/[<>&\u2028\u2029]/);
  });

  it('is read as what was put in', () => {
    const { markup } = jsonBlock('work', data);
    expect(JSON.parse(markup.replace(/^<[^>]*>|<\/script>\n$/g, ''))).toEqual(data);
  });
});
