import type { Kata } from '../../scripts/course/kata.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { accessTo, type Access } from '../../scripts/progress/access.ts';
import type { Entry } from '../../scripts/progress/entry.ts';
import { standingOfKata } from '../../scripts/progress/standing.ts';
import { tinyCourse } from '../tiny-course.ts';
import { attempt, hint } from './entries.ts';

let sip: Kata;

beforeAll(async () => {
  sip = (await readCourse(await tinyCourse()))[0] as Kata;
});

function access(journal: Entry[], hints = 2): Access {
  return accessTo(standingOfKata(sip, journal), hints);
}

const failures = ['a', 'b', 'c'].map((text) => attempt('01-sip-slowly', 'partial', text));
const hints = [hint('01-sip-slowly', 1), hint('01-sip-slowly', 2)];

it('is given by a solved attempt', () => {
  expect(access([attempt('01-sip-slowly', 'solved')])).toMatchObject({ solved: true, mayGiveUp: false });
});

it('may be given up after three different failures and every hint', () => {
  expect(access([...failures, ...hints])).toMatchObject({ solved: false, mayGiveUp: true });
});

it.each([
  ['two failures', [...failures.slice(1), ...hints], { made: 2, needed: 3 }, { seen: 2, all: 2 }],
  ['one hint', [...failures, ...hints.slice(0, 1)], { made: 3, needed: 3 }, { seen: 1, all: 2 }],
])('says what is missing after %s', (_, journal, made, seen) => {
  expect(access(journal)).toEqual({ solved: false, mayGiveUp: false, failures: made, hints: seen });
});

it('needs no hints where there are none', () => {
  expect(access(failures, 0)).toMatchObject({ mayGiveUp: true, hints: { seen: 0, all: 0 } });
});
