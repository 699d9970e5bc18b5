import { entryOf } from '../../scripts/progress/entry.ts';
import { attempt } from './entries.ts';

it.each([
  ['with the hash of its spec', { ...attempt('01-a', 'solved'), spec: 'abc' }],
  ['of an older journal, without', attempt('01-a', 'solved')],
])('reads an attempt %s', (_, entry) => {
  expect(entryOf(JSON.stringify(entry))).toEqual(entry);
});

it('does not read one with something else in that place', () => {
  expect(entryOf(JSON.stringify({ ...attempt('01-a', 'solved'), spec: 7 }))).toBeUndefined();
});
