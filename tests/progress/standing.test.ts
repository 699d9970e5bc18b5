import type { Kata } from '../../scripts/course/kata.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import {
  byLevel,
  countSolved,
  nextKata,
  standingOf,
  standingOfKata,
} from '../../scripts/progress/standing.ts';
import { tinyCourse } from '../tiny-course.ts';
import { attempt, hint, opened } from './entries.ts';

const SIP = '01-sip-slowly';
const POUR = '02-pour-water';

let course: Kata[];
let sip: Kata;

beforeAll(async () => {
  course = await readCourse(await tinyCourse());
  sip = course[0] as Kata;
});

it('begins with nothing', () => {
  expect(standingOfKata(sip, [])).toEqual({
    kata: sip,
    solvedAt: undefined,
    peeked: false,
    attempts: 0,
    differentFailures: 0,
    lastAttempt: undefined,
    hintsSeen: 0,
  });
});

it('counts attempts, and different failures among them', () => {
  const journal = [
    attempt(SIP, 'not-attempted', 'stub'),
    attempt(SIP, 'partial', 'a'),
    attempt(SIP, 'partial', 'a'),
    attempt(SIP, 'starved', 'b'),
    attempt(SIP, 'missing', ''),
    attempt(SIP, 'spec-edited', 'c'),
    attempt(SIP, 'ungradable', 'd'),
    attempt(POUR, 'failing', 'e'),
  ];
  expect(standingOfKata(sip, journal)).toMatchObject({ attempts: 3, differentFailures: 2 });
});

it('once solved stays solved, since the first time', () => {
  const journal = [
    attempt(SIP, 'solved', 'a', 2),
    attempt(SIP, 'partial', 'b', 3),
    attempt(SIP, 'solved', 'a', 4),
  ];
  const { solvedAt, lastAttempt } = standingOfKata(sip, journal);
  expect([solvedAt, lastAttempt?.at]).toEqual(['2026-09-02T12:00:00.000Z', '2026-09-04T12:00:00.000Z']);
});

it('remembers hints and a peek, but takes opened after solved for no peek', () => {
  const journal = [hint(SIP, 1), hint(SIP, 2), hint(SIP, 2), opened(SIP, false)];
  expect(standingOfKata(sip, journal)).toMatchObject({ hintsSeen: 2, peeked: false });
  expect(standingOfKata(sip, [opened(SIP, true)])).toMatchObject({ peeked: true });
});

it('goes on with the first kata of the course that is not solved', () => {
  expect(nextKata(standingOf(course, [attempt(POUR, 'solved')]))?.id).toBe(SIP);
  expect(nextKata(standingOf(course, [attempt(POUR, 'solved'), attempt(SIP, 'solved')]))?.id).toBe(
    '04-stir-soup',
  );
  expect(
    nextKata(
      standingOf(
        course,
        course.map(({ id }) => attempt(id, 'solved')),
      ),
    ),
  ).toBeUndefined();
});

it('counts by level', () => {
  const standing = standingOf(course, [attempt(POUR, 'solved'), attempt('99-gone', 'solved')]);
  expect(countSolved(standing)).toBe(1);
  expect(
    byLevel(standing).map(({ number, name, katas, solved }) => [number, name, katas.length, solved]),
  ).toEqual([
    [1, 'first steps', 2, 1],
    [2, 'on the stove', 1, 0],
  ]);
});
