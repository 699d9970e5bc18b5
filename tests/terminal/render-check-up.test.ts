import type { CheckUp } from '../../scripts/protocol/check-up.ts';
import { broken, notSeen, ok, worthALook } from '../../scripts/protocol/finding.ts';
import { renderCheckUp } from '../../scripts/terminal/render-check-up.ts';
import { indent } from '../../scripts/terminal/indent.ts';
import { paint } from '../../scripts/terminal/paint.ts';

const DRESS = { paint: paint(false), fill: indent };
const CHECK_UP: CheckUp = { label: 'ticker()', file: 'lab.ts', notes: [], findings: [], notAsked: 0 };

const FINE = { question: 'Is it done after return()?', ...ok('It is.') };
const ODD = {
  question: 'Can it be iterated twice?',
  ...worthALook('It was set back.', 'Two loops disturb each other.'),
};
const WRONG = { question: 'Does return() settle?', ...broken('It does not.', 'A loop waits for ever.') };
const DARK = { question: 'Does done stay done?', ...notSeen('There was no end.') };

function conclusionOf(findings: CheckUp['findings'], notAsked = 0): string | undefined {
  return renderCheckUp({ ...CHECK_UP, findings, notAsked }, DRESS)
    .split('\n')
    .at(-1);
}

it('tells each question with its mark in words, what was seen, and what it means', () => {
  const text = renderCheckUp({ ...CHECK_UP, notes: ['A note.'], findings: [FINE, ODD, WRONG, DARK] }, DRESS);
  expect(text).toBe(`ticker() from lab.ts

A note.

  ✓ Is it done after return()?  ok
    It is.

  ! Can it be iterated twice?  worth a look
    It was set back.
    Two loops disturb each other.

  ✗ Does return() settle?  broken
    It does not.
    A loop waits for ever.

  - Does done stay done?  not seen
    There was no end.

One thing is broken: Does return() settle?`);
});

it('ends with what to make of it', () => {
  expect(conclusionOf([FINE, DARK])).toBe('Nothing is broken. Whoever speaks the protocol can rely on it.');
  expect(conclusionOf([FINE, ODD])).toBe('Nothing is broken. One thing is worth a look.');
  expect(conclusionOf([DARK, DARK, DARK])).toBe('Nothing is broken, but there was little to see.');
  expect(conclusionOf([ODD], 6)).toBe('Nothing broken was seen. 6 more questions were not asked.');
  expect(conclusionOf([WRONG, WRONG], 1)).toBe(
    '2 things are broken; begin with the first: Does return() settle? One more question was not asked.',
  );
});
