import { shownText } from '../grading/model/shown-text.ts';
import type { Change, Told } from '../grading/points/changes-between.ts';
import { counted } from '../course/counted.ts';
import { cut, fit, widthOf } from './fit.ts';
import { indent } from './indent.ts';
import type { Paint } from './paint.ts';

/**
 * What changed since the last run, and why; empty if nothing did.
 *
 * @param most of the changes that are shown; all of them stand in `file`
 */
export function renderChanges(changes: readonly Change[], { most, file, paint }: Showing): string {
  if (changes.length === 0) return '';
  const rest = changes.length - most;
  return [
    paint.bold(`${counted(changes.length, 'change')} since the last run into this folder`),
    ...changes.slice(0, most).map(renderChange),
    ...(rest > 0 ? [`  … and ${rest} more in ${file}`] : []),
  ].join('\n');
}

interface Showing {
  readonly most: number;
  readonly file: string;
  readonly paint: Paint;
}

const NAME = 24;
const LINE = 80;

function renderChange({ name, kata, before, after, why }: Change): string {
  const who = cut(shownText(name), NAME);
  const what = `  ${who}${' '.repeat(NAME - widthOf(who))}  ${(kata ?? 'all').padEnd(4)}  ${told(before)} → ${told(after)}`;
  const reason = shownText(why, 200);
  // Where there is room the reason stands in the same line.
  const line = `${what}  ${reason}`;
  return widthOf(line) <= LINE ? line : [...fit(what, LINE), ...fit(indent(reason, 6), LINE)].join('\n');
}

function told(what: Told | undefined): string {
  if (what === undefined) return 'nothing';
  const points = what.points === null ? 'held' : `${what.points}`;
  return what.verdict === undefined ? points : `${what.verdict} ${points}`;
}
