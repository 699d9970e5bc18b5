import { unwrap } from '../../scripts/terminal/unwrap.ts';

it('takes back breaks inside sentences, and no others', () => {
  const sentence =
    'crashed: the process ended while the file was loaded. Code that is tried must not end it (`x`),';
  expect(unwrap(`${sentence}\nand must not fail.\nWhich one?`)).toBe(
    `${sentence} and must not fail.\nWhich one?`,
  );
  expect(unwrap('Expected: 1\nreceived: 2\n\n  a drawing\nat a.ts:1\nat b.ts:2')).toBe(
    'Expected: 1\nreceived: 2\n\n  a drawing\nat a.ts:1\nat b.ts:2',
  );
});
