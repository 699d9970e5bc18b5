import type { Day } from '../progress/by-day.ts';
import { byWeek, type Week } from '../progress/by-week.ts';
import { counted } from '../course/counted.ts';
import { fit } from './fit.ts';
import type { Paint } from './paint.ts';
import { rangeWords, shortDate, WEEKDAYS } from './progress-dates.ts';

/**
 * The last weeks with something in them, a line each: attempts of every day, and which brought a solved
 * kata. At least 37 columns. Empty if there is nothing to draw.
 */
export function progressCalendar(days: readonly Day[], columns: number, paint: Paint): string {
  const all = byWeek(days, 1);
  const weeks = all.slice(-MOST_WEEKS);
  const shown = days.filter(({ date }) => date >= (weeks[0]?.monday ?? ''));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return '';
  const look = { isWide: columns >= WIDE, paint };
  return [
    paint.bold(`  Day by day, ${rangeWords(first.date, last.date)}`),
    '',
    head(look),
    ...weeks.flatMap((week, index) => rows(week, index === 0, look)),
    '',
    ...fit(legend(weeks, all.length > weeks.length, look), columns),
  ].join('\n');
}

const MOST_WEEKS = 8;
/** From here on there is room for the number of solved katas, and for the sum of a week. */
const WIDE = 70;
const LABEL = 8;

interface Look {
  readonly isWide: boolean;
  readonly paint: Paint;
}

function head({ isWide, paint }: Look): string {
  const cells = WEEKDAYS.map((name) => (isWide ? name.padStart(4).padEnd(7) : name.padEnd(4)));
  return paint.dim(`${' '.repeat(LABEL)}${cells.join('')}${isWide ? '  week' : ''}`.trimEnd());
}

function rows({ monday, days, pause }: Week, isFirst: boolean, look: Look): string[] {
  const label = `  ${shortDate(monday).padStart(6)}`;
  const cells = days.map((day) => cell(day.attempts, day.solved.length, isEmpty(day), look));
  const attempts = days.reduce((sum, day) => sum + day.attempts, 0);
  const solved = days.reduce((sum, day) => sum + day.solved.length, 0);
  const week = look.isWide ? `  ${cell(attempts, solved, days.every(isEmpty), look)}` : '';
  return [
    ...(pause > 0 && !isFirst
      ? [look.paint.dim(`${' '.repeat(LABEL)}  a pause of ${counted(pause, 'week')}`)]
      : []),
    `${label}${cells.join('')}${week}`.trimEnd(),
  ];
}

/** `  7✓2  ` in seven columns, or `  7✓` in four. */
function cell(attempts: number, solved: number, isEmptyDay: boolean, { isWide, paint }: Look): string {
  const mark = solved === 0 ? '' : isWide && solved > 1 ? `✓${solved}` : '✓';
  const number = (isEmptyDay ? '·' : String(attempts)).padStart(isWide ? 4 : 3);
  const rest = ' '.repeat((isWide ? 3 : 1) - mark.length);
  return `${isEmptyDay ? paint.dim(number) : number}${paint.green(mark)}${rest}`;
}

function legend(weeks: readonly Week[], isCut: boolean, { isWide }: Look): string {
  const solved = weeks.flatMap(({ days }) => days.map((day) => day.solved.length));
  const most = Math.max(...solved);
  const mark = isWide ? ', ✓ a kata solved on it' : ', ✓ a day with a kata solved';
  return [
    `  A number is a day's attempts${most > 0 ? mark : ''}${isWide && most > 1 ? ', ✓2 two of them' : ''}.`,
    ...(isCut ? ['  All weeks: npm run progress -- --html progress.html'] : []),
  ].join('\n');
}

function isEmpty({ attempts, solved, hints }: Day): boolean {
  return attempts === 0 && solved.length === 0 && hints === 0;
}
