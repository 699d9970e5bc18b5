import { html } from '../../scripts/page/markup.ts';

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

it('takes markup as it is, alone and in lists, numbers as text, and undefined as nothing', () => {
  const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${html`<br>`}${0}${undefined}`.markup).toBe(
    '<ul><li>a</li><li>&lt;</li></ul><br>0',
  );
});
