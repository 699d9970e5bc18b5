import { gistOf } from '../../../scripts/grading/html/gist-of.ts';

describe('gistOf', () => {
  it.each([
    ['The last number was sent together with `done: true`. No loop looks at that.', 'The last number was sent together with `done: true`.'],
    ['Two calls got 1: they came\nwhile the first was waiting. When is\nit taken?', 'Two calls got 1: they came while the first was waiting.'],
    ['Why does `next().then(…)` fail? It gives no promise.', 'Why does `next().then(…)` fail?'],
    ['It waits 2.5 s, e.g. after the first value.\n\nExpected  1\nYours     2', 'It waits 2.5 s, e.g. after the first value.'],
    ['not implemented', 'not implemented'],
    ['', ''],
  ])('of %j is the sentence %j', (message, sentence) => {
    expect(gistOf(message)).toEqual({ text: sentence, isTold: true });
  });

  it.each([
    ['Expected: "1, end"\nYours:    "0, 1, end"\n\nat katas/a.spec.ts:27', '"0, 1, end" came instead of "1, end"'],
    ['Expected: [3, 2, 1]\nReceived: [3, 2]', '[3, 2] came instead of [3, 2, 1]'],
    ['Expected something else', 'Expected something else'],
  ])('of the facts %j is %j', (message, text) => {
    expect(gistOf(message)).toEqual({ text, isTold: false });
  });

  it('does not grow with what a student makes it say', () => {
    expect(gistOf('x'.repeat(5000)).text.length).toBeLessThanOrEqual(240);
  });
});
