import type { Kata } from '../../scripts/course/kata.ts';
import { attempt } from '../progress/entries.ts';
import { judged, KATAS, sitDown } from './sitting.ts';

const [A, B, C] = KATAS as [Kata, Kata, Kata];
const solved = (...katas: Kata[]) => katas.map(({ id }) => attempt(id, 'solved'));

describe('runs', () => {
  it('come one at a time; many saves during one lead to one more', () => {
    const sitting = sitDown();
    expect(sitting.state().running).toBe(A);
    expect(sitting.tell({ type: 'saved', kata: A }, { type: 'saved', kata: A })).toEqual([]);
    expect(sitting.tell(judged(A, 'partial'))).toEqual([{ do: 'try', kata: A }]);
    // What was judged is not in the file any more: neither shown nor journaled.
    expect(sitting.state().results.size).toBe(0);
    expect(sitting.tell(judged(A, 'solved'))).toMatchObject([{ do: 'journal', kata: A }]);
    expect(sitting.state()).toMatchObject({ running: undefined, todo: [] });
  });

  it('begin at a save when nothing runs, and only for the kata at work', () => {
    const sitting = sitDown();
    sitting.tell(judged(A, 'partial'));
    expect(sitting.tell({ type: 'saved', kata: B })).toEqual([]);
    expect(sitting.tell({ type: 'saved', kata: A })).toEqual([{ do: 'try', kata: A }]);
  });

  it('are told of when they came to no verdict, and the next save runs again', () => {
    const sitting = sitDown();
    sitting.tell({ type: 'not-judged', kata: A, why: 'The disk is full.' });
    expect(sitting.state()).toMatchObject({ running: undefined, notice: 'The disk is full.' });
    expect(sitting.tell({ type: 'saved', kata: A })).toEqual([{ do: 'try', kata: A }]);
  });

  it('of a kata that was left are journaled, and the new one runs next', () => {
    const sitting = sitDown({ journal: solved(A), named: A });
    sitting.press('n');
    expect(sitting.state().kata).toBe(B);
    expect(sitting.tell(judged(A, 'solved'))).toMatchObject([
      { do: 'journal', kata: A },
      { do: 'try', kata: B },
    ]);
  });
});

describe('n', () => {
  it('does nothing but say so until the kata is solved', () => {
    const sitting = sitDown();
    sitting.tell(judged(A, 'partial'));
    expect(sitting.press('n')).toEqual([]);
    expect(sitting.state()).toMatchObject({ kata: A, notice: expect.stringContaining('Not yet') });
  });

  it('goes on to the next unsolved kata, and round to those before it', () => {
    const sitting = sitDown({ journal: solved(B), named: C });
    sitting.tell(judged(C, 'solved'));
    expect(sitting.press('n')).toEqual([
      { do: 'open', kata: A },
      { do: 'try', kata: A },
    ]);
    sitting.tell(judged(A, 'solved'));
    expect(sitting.state().kata).toBe(A);
  });

  it('never goes by itself', () => {
    const sitting = sitDown();
    sitting.tell(judged(A, 'solved'));
    expect(sitting.state().kata).toBe(A);
  });

  it('after the last kata checks them all once more, and goes to one that is broken', () => {
    const sitting = sitDown({ journal: solved(A, B) });
    sitting.tell(judged(C, 'solved'));
    expect(sitting.press('n')).toEqual([{ do: 'try', kata: A }]);
    expect(sitting.state().view.name).toBe('all');
    sitting.tell(judged(A, 'solved'), judged(B, 'failing'), judged(C, 'solved'));
    expect(sitting.state()).toMatchObject({ running: undefined, view: { name: 'all' } });
    sitting.press('n');
    expect(sitting.state().kata).toBe(B);
  });
});

describe('a', () => {
  it('tries every kata in order; a save of the one at work comes first', () => {
    const sitting = sitDown();
    sitting.tell(judged(A, 'partial'));
    expect(sitting.press('a')).toEqual([{ do: 'try', kata: A }]);
    expect(sitting.tell(judged(A, 'partial'))).toMatchObject([{ do: 'journal' }, { do: 'try', kata: B }]);
    sitting.tell({ type: 'saved', kata: A });
    expect(sitting.tell(judged(B, 'failing'))).toMatchObject([{ do: 'journal' }, { do: 'try', kata: A }]);
  });

  it('stops when it is left', () => {
    const sitting = sitDown();
    sitting.tell(judged(A, 'partial'));
    sitting.press('a', 'escape');
    expect(sitting.tell(judged(A, 'partial'))).toMatchObject([{ do: 'journal' }]);
  });
});

describe('keys', () => {
  it.each([
    ['h', { do: 'hint', kata: A }],
    ['s', { do: 'solution', kata: A, giveUp: false }],
    ['u', { do: 'undo', kata: A }],
    ['o', { do: 'edit', kata: A }],
    ['q', { do: 'quit' }],
    ['Q', { do: 'quit' }],
    ['ctrl-c', { do: 'quit' }],
    ['ctrl-z', { do: 'stop' }],
  ])('%s asks for %j', (key, effect) => {
    expect(sitDown().press(key)).toEqual([effect]);
  });

  it('r asks first, and only y is a yes', () => {
    const sitting = sitDown();
    expect(sitting.press('r')).toEqual([]);
    expect(sitting.press('r')).toEqual([]);
    expect(sitting.state()).toMatchObject({ view: { name: 'kata' }, notice: 'Nothing was changed.' });
    expect(sitting.press('r', 'y')).toEqual([{ do: 'reset', kata: A }]);
  });

  it('q leads back from every page, and Ctrl-C out of every page', () => {
    for (const key of ['t', 'l', '?', 'a', 'r']) {
      const sitting = sitDown();
      expect(sitting.press(key, 'ctrl-c')).toEqual([{ do: 'quit' }]);
      expect(sitting.press('q')).toEqual([]);
      expect(sitting.state().view.name).toBe('kata');
    }
  });

  it('type into the search and do nothing else there', () => {
    const sitting = sitDown();
    expect(sitting.press('l', '/', 'q', 'backspace', 'b')).toEqual([]);
    expect(sitting.state().view).toMatchObject({ name: 'list', search: 'b', selected: B.id });
    expect(sitting.press('enter')).toContainEqual({ do: 'open', kata: B });
  });

  it('filter the list', () => {
    const sitting = sitDown({ journal: solved(B) });
    sitting.press('l', 'f');
    expect(sitting.state().view).toMatchObject({ filter: 'open', selected: A.id });
    sitting.press('f');
    expect(sitting.state().view).toMatchObject({ filter: 'solved', selected: B.id });
    sitting.press('f', 'j', 'down', 'j', 'k');
    expect(sitting.state().view).toMatchObject({ filter: 'all', selected: B.id });
  });
});

describe('a save', () => {
  it('shows the verdict, but leaves the timeline and the list open', () => {
    for (const [key, view] of [
      ['?', 'kata'],
      ['t', 'timeline'],
      ['l', 'list'],
    ] as const) {
      const sitting = sitDown();
      sitting.press(key);
      sitting.tell({ type: 'saved', kata: A });
      expect(sitting.state().view.name).toBe(view);
    }
  });

  it('ends what was told, unless it is the one that a reset made', () => {
    const sitting = sitDown();
    sitting.tell({ type: 'told', notice: 'The stub is back.', wrote: true }, { type: 'saved', kata: A });
    expect(sitting.state().notice).toBe('The stub is back.');
    sitting.tell({ type: 'saved', kata: A });
    expect(sitting.state().notice).toBe('');
  });
});

it('opens the list when every kata is solved and none was named', () => {
  const sitting = sitDown({ journal: solved(A, B, C) });
  expect(sitting.state()).toMatchObject({
    view: { name: 'list' },
    notice: expect.stringContaining('Every kata is solved'),
  });
});
