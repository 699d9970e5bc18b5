import { errorText, isNoAttempt } from './error-text.ts';

class StopAsyncIteration extends Error {}

describe('errorText', () => {
  it.each([
    [new Error('no news'), 'no news'],
    [new StopAsyncIteration(), 'StopAsyncIteration'],
    ['too hot', 'too hot'],
    [undefined, 'undefined'],
    [{ message: 'a plain object' }, 'a plain object'],
  ])('of %p is %p', (error, text) => {
    expect(errorText(error)).toBe(text);
  });
});

describe('isNoAttempt', () => {
  it.each([
    ['not implemented', true],
    ['(0 , async_generator_1.countdown) is not a function', true],
    ['(0, async_iterator_class_1.AsyncRange) is not a constructor', true],
    ['source.next is not a function', false],
    ['no news', false],
  ])('%p: %p', (message, no) => {
    expect(isNoAttempt(new TypeError(message))).toBe(no);
  });
});
