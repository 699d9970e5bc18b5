import { hintsOf } from '../../scripts/course/hints-of.ts';

it('gives the texts under the headings of the hints, in order', () => {
  const hints = '### Hint 1\n\nLook up.\n\n### Hint 2\n\nLook\ndown.\n';
  const lesson = `# A\n\n## Hints\n\n${hints}\n## More\n\n### Hint 3\n\nNo.\n`;
  expect(hintsOf(lesson)).toEqual(['Look up.', 'Look\ndown.']);
});

it('leaves a heading in a listing to the hint it stands in', () => {
  const hint = 'See:\n\n```md\n### Hint 9\n```\n\nSo?';
  expect(hintsOf(`## Hints\n### Hint 1\n${hint}\n### Hint 2\nlast`)).toEqual([hint, 'last']);
});

it('reads a lesson with Windows line ends', () => {
  expect(hintsOf('## Hints\r\n\r\n### Hint 1\r\n\r\nOne.\r\n')).toEqual(['One.']);
});

it('finds none in a lesson without hints', () => {
  expect(hintsOf('# A\n\n### Hint 1\n\nNot under the heading.\n')).toEqual([]);
});
