import { latenessOf, latePolicyOf } from '../../../scripts/grading/points/late-policy.ts';

const DEADLINE = '2026-11-30T18:00:00.000Z';

it.each([
  ['10%/day', '2026-11-30T18:00:01Z', { days: 1, factor: 0.9 }],
  ['10%/day', '2026-12-01T18:00:00Z', { days: 1, factor: 0.9 }],
  ['10%/day', '2026-12-03T17:00:00Z', { days: 3, factor: 0.7 }],
  ['10 % per day', '2027-01-30T17:00:00Z', { days: 61, factor: 0 }],
  ['10%/day max 50%', '2027-01-30T17:00:00Z', { days: 61, factor: 0.5 }],
  ['2.5%/day, max 5%', '2026-12-01T17:00:00Z', { days: 1, factor: 0.975 }],
  ['reject', '2026-11-30T18:00:01Z', { days: 1, factor: 0 }],
  ['flag', '2026-12-05T18:00:00Z', { days: 5, factor: 1 }],
  ['reject', '2026-11-30T19:00:00+02:00', undefined],
  ['reject', '2026-11-30T18:00:00Z', undefined],
  ['reject', 'last Tuesday', undefined],
])('%s: what came at %s', (policy, submittedAt, late) => {
  expect(latenessOf(submittedAt, DEADLINE, latePolicyOf(policy))).toEqual(late);
});

it.each(['10%', '10/day', '110%/day', '10%/day max 500%', '-1%/day', ''])('refuses the policy "%s" and shows the forms', (policy) => {
  expect(() => latePolicyOf(policy)).toThrow('"10%/day max 50%"');
});
