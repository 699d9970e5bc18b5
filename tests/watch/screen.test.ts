import type { Kata } from '../../scripts/course/kata.ts';
import { widthOf } from '../../scripts/terminal/fit.ts';
import { paint } from '../../scripts/terminal/paint.ts';
import { screen } from '../../scripts/watch/screen.ts';
import type { State } from '../../scripts/watch/state.ts';
import { attempt } from '../progress/entries.ts';
import { judged, KATAS, resultOf, sitDown, type Sitting } from './sitting.ts';

const [A, B, C] = KATAS as [Kata, Kata, Kata];
const LESSON = `# The a\n\nLevel 1: first steps\n\nAfter this kata you can write a source that\nwaits.\n
## Task\n\nWrite \`count\` in \`a.ts\`: it hands out the numbers from 1 up to its argument, with a wait before each.

| given | gives |\n| ----- | ----- |\n| 1 | one number |

\`\`\`text\n·--1--2|\n\`\`\`\n\n## Hints\n`;
const DRAWING = '            0    100\n  expected  ·----1----------------------------|\n  yours     1----|';

function shown(state: State, colour = false): string[] {
  return screen(state, { paint: paint(colour), links: false });
}

function text(sitting: Sitting): string {
  return shown(sitting.state())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n…\n');
}

function begun(options: Parameters<typeof sitDown>[0] = {}): Sitting {
  const sitting = sitDown(options);
  sitting.tell({ type: 'lesson', kata: sitting.state().kata, lesson: LESSON });
  return sitting;
}

it('begins with the task, and with what to do', () => {
  const sitting = begun();
  sitting.tell(judged(A, 'not-attempted'));
  expect(text(sitting)).toBe(`1 The a                                                              not started
katas/01-a/a.ts                                                    0 of 3 solved
────────────────────────────────────────────────────────────────────────────────
Task

  Write \`count\` in \`a.ts\`: it hands out the numbers from 1 up to its argument,
  with a wait before each.

  given  gives
  1      one number

  ·--1--2|

None of the 2 specs passes yet, and that is as it should be.
The lesson is in katas/01-a/README.md
Write your first lines and save.
…
────────────────────────────────────────────────────────────────────────────────
h hint  t timeline  l list  s solution  o open  r reset  u undo  ? help  q quit`);
});

it('shows of a failure the first thing to look at', () => {
  const sitting = begun();
  const specText = "it('counts', () => {\n  expect(count(2)).toBe(3);\n});\n";
  sitting.tell(judged(A, 'failing', { specText, output: 'here\n' }));
  expect(text(sitting))
    .toContain(`1 The a                                                  attempt 1: 0 of 2 specs
katas/01-a/a.ts                                                    0 of 3 solved
────────────────────────────────────────────────────────────────────────────────
✗ counts  (and 1 more)

    expect(count(2)).toBe(3);

  It came too early.

Your code printed

  here

All specs

  ✗ counts
  ✗ waits

Task
`);
});

it('celebrates: effort, what one can do now, what is next, the bar', () => {
  const sitting = begun({ journal: [attempt(A.id, 'partial'), attempt(B.id, 'solved')] });
  sitting.tell(judged(A, 'solved'));
  expect(text(sitting)).toContain(`
✓ Solved. It took 2 attempts in 5 minutes.

You can now write a source that waits.

  n  on to kata 3: The c
  s  compare yours with the answer book
  t  the timelines of your code

[#############-------] 2 of 3 katas solved
`);
  expect(text(sitting)).toMatch(/\nn next {2}h hint .*q quit$/);
});

it('says at the last kata that all will be checked', () => {
  const sitting = begun({ journal: [attempt(A.id, 'solved'), attempt(B.id, 'solved')] });
  sitting.tell(judged(C, 'solved'));
  expect(text(sitting)).toContain('n  that was the last one: checks them all once more');
});

it('puts type errors of the own file first, and not all of them', () => {
  const sitting = begun();
  const { verdict } = resultOf(A, 'type-error');
  const typeErrors = ['a.spec.ts', 'a.spec.ts', 'a.spec.ts', 'a.spec.ts', 'a.ts'].map((file, line) => ({
    file,
    line,
    message: 'TS1',
  }));
  sitting.tell(judged(A, 'type-error', { verdict: { ...verdict, typeErrors } }));
  expect(text(sitting)).toContain(
    'The types are wrong:\n  katas/01-a/a.ts:4  TS1\n  katas/01-a/a.spec.ts:0  TS1\n',
  );
  expect(text(sitting)).toContain('\n  and 1 more\n');
});

it('tells timelines in words where there is no room to draw them', () => {
  const timeline = {
    type: 'timeline',
    title: 'counts',
    expected: [{ at: 100, what: '1' }],
    yours: [
      { at: 0, what: '1' },
      { at: 100, what: 'end' },
    ],
    drawing: DRAWING,
  } as const;
  for (const [columns, expected] of [
    [80, DRAWING],
    [40, 'Expected: 1 at 100\n\n  Yours: 1 at 0, end at 100'],
  ] as const) {
    const sitting = begun({ columns });
    const { verdict } = resultOf(A, 'failing');
    const specs = verdict.specs.map((spec) => ({ ...spec, message: `Too early.\n\n${DRAWING}` }));
    sitting.tell(judged(A, 'failing', { verdict: { ...verdict, specs }, timelines: [timeline] }));
    const moved = expected.replaceAll(/^(?=.)/gm, '  ').replace(/^ {4}Yours/m, '  Yours');
    expect(text(sitting)).toContain(moved);
    sitting.press('t');
    expect(text(sitting)).toContain(moved);
  }
});

it('scrolls to the end and no further', () => {
  const sitting = begun({ rows: 10 });
  sitting.tell(
    judged(A, 'failing', { output: Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n') }),
  );
  expect(text(sitting)).toMatch(/\n {2}… \d+ more lines: space or ↓\n/);
  sitting.press('end', 'down', ' ');
  expect(text(sitting)).toContain('·--1--2|\n');
  expect(text(sitting)).not.toContain('more lines');
  sitting.press('up');
  expect(text(sitting)).toContain('more lines');
});

it('keeps the kata under the cursor in sight', () => {
  const sitting = begun({ rows: 9 });
  sitting.press('l', 'end');
  expect(text(sitting)).toContain('> · 03 c');
  sitting.press('/', 'x');
  expect(text(sitting)).toContain('None. f changes the filter');
});

describe.each([
  [80, 24],
  [40, 20],
  [40, 10],
  [20, 8],
  [200, 60],
])('on %i columns and %i rows', (columns, rows) => {
  it.each(['', 't', '?', 'l', 'a', 'r', 'n'])(
    'fills the screen and not more, after the keys "%s"',
    (keys) => {
      const sitting = begun({ columns, rows });
      sitting.tell(judged(A, 'partial', { output: `a long line ${'日本'.repeat(60)}\n\ta tab` }));
      sitting.press(...keys);
      for (const colour of [false, true]) {
        const lines = shown(sitting.state(), colour);
        expect(lines).toHaveLength(rows);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
      }
    },
  );
});
