import { promiseOf, taskOf } from '../../scripts/watch/lesson-parts.ts';

it('finds the task, to the next heading of its rank', () => {
  expect(
    taskOf(
      '# A\n\n## Task\n\nWrite it.\n\n```text\n## no heading\n```\n\n### Note\n\nmore\n\n## Hints\n\nno',
    ),
  ).toBe('Write it.\n\n```text\n## no heading\n```\n\n### Note\n\nmore');
  expect(taskOf('# A\n\n## Task\n\nWrite it.')).toBe('Write it.');
  expect(taskOf('# A')).toBe('');
});

it('finds what a lesson promises', () => {
  expect(promiseOf('# A\n\nLevel 1: x\n\nAfter this kata you can write a\nsource that waits.\n\nMore.')).toBe(
    'write a source that waits.',
  );
  expect(promiseOf('# A\n\nNo promise.')).toBeUndefined();
});
