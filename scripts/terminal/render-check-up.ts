import type { Answered, CheckUp } from '../protocol/check-up.ts';
import type { Mark } from '../protocol/finding.ts';
import type { Paint } from './paint.ts';

/** How a text is dressed for the terminal. */
export interface Dress {
  readonly paint: Paint;
  /** Fills a paragraph to the width of the page, moved to the right by so many columns. */
  readonly fill: (text: string, columns: number) => string;
}

const SIGNS: Readonly<Record<Mark, { sign: string; colour: keyof Paint }>> = {
  ok: { sign: '✓', colour: 'green' },
  'worth a look': { sign: '!', colour: 'yellow' },
  broken: { sign: '✗', colour: 'red' },
  'not seen': { sign: '-', colour: 'dim' },
};

/** Under the question, beside the mark. */
const COLUMNS = 4;

/** The whole check-up: what was examined, every question with what was seen, and what to make of it. */
export function renderCheckUp(checkUp: CheckUp, dress: Dress): string {
  const { label, file, notes, findings } = checkUp;
  return [
    `${dress.paint.bold(label)} from ${file}`,
    ...notes.map((note) => dress.fill(note, 0)),
    ...findings.map((finding) => renderFinding(finding, dress)),
    dress.fill(conclusion(checkUp), 0),
  ].join('\n\n');
}

function renderFinding({ mark, question, seen, means }: Answered, { paint, fill }: Dress): string {
  const { sign, colour } = SIGNS[mark];
  const lines = [
    `${paint[colour](sign)} ${paint.bold(question)}  ${paint[colour](mark)}`,
    fill(seen, COLUMNS),
  ];
  if (means !== undefined) lines.push(fill(means, COLUMNS));
  return lines.map((line, index) => (index === 0 ? `  ${line}` : line)).join('\n');
}

function conclusion({ findings, notAsked }: CheckUp): string {
  const rest =
    notAsked === 0
      ? ''
      : ` ${notAsked === 1 ? 'One more question was' : `${notAsked} more questions were`} not asked.`;
  const wrong = findings.filter(({ mark }) => mark === 'broken');
  const looks = findings.filter(({ mark }) => mark === 'worth a look').length;
  if (wrong[0] !== undefined) {
    const begin =
      wrong.length === 1 ? 'One thing is broken' : `${wrong.length} things are broken; begin with the first`;
    return `${begin}: ${wrong[0].question}${rest}`;
  }
  if (notAsked > 0) return `Nothing broken was seen.${rest}`;
  if (findings.filter(({ mark }) => mark === 'not seen').length > 2)
    return 'Nothing is broken, but there was little to see.';
  const look = looks === 0 ? '' : ` ${looks === 1 ? 'One thing is' : `${looks} things are`} worth a look.`;
  return `Nothing is broken.${look === '' ? ' Whoever speaks the protocol can rely on it.' : look}`;
}
