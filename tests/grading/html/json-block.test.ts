import { jsonBlock } from '../../../scripts/grading/html/json-block.ts';

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
