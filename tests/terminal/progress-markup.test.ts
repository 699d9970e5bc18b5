import { html } from '../../scripts/terminal/progress-markup.ts';

it('escapes what is put in, in text and in attributes', () => {
  const text = `<b> & "it's"`;
  expect(html`<p title="${text}">${text}</p>`.markup).toBe(
    '<p title="&lt;b&gt; &amp; &quot;it&#39;s&quot;">&lt;b&gt; &amp; &quot;it&#39;s&quot;</p>',
  );
});

it('takes markup as it is, alone and in lists, numbers as text, and undefined as nothing', () => {
  const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${html`<br>`}${0}${undefined}`.markup).toBe(
    '<ul><li>a</li><li>&lt;</li></ul><br>0',
  );
});
