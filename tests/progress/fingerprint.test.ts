import { fingerprint } from '../../scripts/progress/fingerprint.ts';

it('does not change with white space', () => {
  expect(fingerprint('  let a;\r\n\n\tlet b;\n')).toBe(fingerprint('let a; let b;'));
});

it('changes with a word', () => {
  expect(fingerprint('let a;')).not.toBe(fingerprint('let b;'));
  expect(fingerprint('let a;')).toMatch(/^[0-9a-f]{64}$/);
});
