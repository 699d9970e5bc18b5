import type { TimelineMoment, TimelineSeen } from '../runner/witness.ts';

const WIDTH = 720;
const LEFT = 100;
const RIGHT = 56;
/** One timeline: its title, the axis, and two lanes; one lane where nothing differs. */
const BLOCK = 150;
const SHORT_BLOCK = 106;
const EXPECTED_Y = 78;
const YOURS_Y = 122;
/** Labels nearer than this would cover each other. */
const ROOM = 26;

/**
 * Timelines as one SVG picture that reads well in a README, on light and dark pages. Expected and
 * observed moments stand on one scale; the first one that differs is marked. Pure.
 */
export function timelineSvg(timelines: readonly TimelineSeen[]): string {
  const tops = [0];
  for (const timeline of timelines) tops.push((tops.at(-1) ?? 0) + (firstWrong(timeline) < 0 ? SHORT_BLOCK : BLOCK));
  const height = (tops.at(-1) ?? 0) + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escape(spoken(timelines))}">`,
    STYLE,
    `<rect class="page" width="${WIDTH}" height="${height}" rx="8"/>`,
    ...timelines.map((timeline, index) => `<g transform="translate(0 ${tops[index]})">${block(timeline)}</g>`),
    '</svg>\n',
  ].join('\n');
}

const STYLE = `<style>
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #24292f; }
.page { fill: #ffffff; } .title { font-weight: 600; } .quiet { fill: #57606a; font-size: 11px; }
.line { stroke: #8c959f; stroke-width: 2; } .mark { fill: #0969da; } .expected .mark { fill: #57606a; }
.wrong .mark { fill: #cf222e; } .wrong text { fill: #cf222e; font-weight: 600; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; } .page { fill: #0d1117; } .quiet { fill: #9198a1; } .line { stroke: #6e7681; }
  .mark { fill: #4493f8; } .expected .mark { fill: #9198a1; } .wrong .mark { fill: #f85149; } .wrong text { fill: #f85149; }
}
</style>`;

function block(timeline: TimelineSeen): string {
  const { title, expected, yours } = timeline;
  const last = Math.max(1, ...[...expected, ...yours].map(({ at }) => at));
  const x = (at: number): number => Math.round(LEFT + (at / last) * (WIDTH - LEFT - RIGHT));
  const times = [...new Set([0, ...expected.map(({ at }) => at), ...yours.map(({ at }) => at)])].toSorted((a, b) => a - b);
  const wrong = firstWrong(timeline);
  return [
    `<text class="title" x="16" y="26">${escape(shorten(title, 84))}</text>`,
    ...spread(times, x).map((at) => `<text class="quiet" x="${x(at)}" y="48" text-anchor="middle">${at}</text>`),
    ...(wrong < 0
      ? [lane('as expected', yours, EXPECTED_Y, x, -1)]
      : [lane('expected', expected, EXPECTED_Y, x, -1), lane('yours', yours, YOURS_Y, x, wrong)]),
  ].join('');
}

/** Index of the first moment of yours that is not the expected one; -1 when all are. */
function firstWrong({ expected, yours }: TimelineSeen): number {
  const differs = expected.findIndex((moment, index) => !isSame(moment, yours[index]));
  if (differs >= 0) return differs;
  return yours.length > expected.length ? expected.length : -1;
}

function lane(name: string, moments: readonly TimelineMoment[], y: number, x: (at: number) => number, wrong: number): string {
  const end = x(Math.max(0, ...moments.map(({ at }) => at)));
  // Moments at one time share a label; a mark that is wrong keeps one of its own.
  const marks = grouped(moments, wrong).map(({ at, whats, isWrong }, index, all) => {
    const near = index > 0 && x(at) - x(all[index - 1]?.at ?? 0) < ROOM;
    const labelY = y + (near && index % 2 === 1 ? 22 : -12);
    const shape = whats.every((what) => what === 'end')
      ? `<rect class="mark" x="${x(at) - 2}" y="${y - 8}" width="4" height="16"/>`
      : `<circle class="mark" cx="${x(at)}" cy="${y}" r="5"/>`;
    const label = `<text x="${x(at)}" y="${labelY}" text-anchor="middle">${escape(shorten(whats.join(', '), 24))}</text>`;
    return `<g${isWrong ? ' class="wrong"' : ''}>${shape}${label}</g>`;
  });
  return `<g class="${name === 'expected' ? name : ''}"><text class="quiet" x="16" y="${y + 4}">${name}</text><line class="line" x1="${LEFT}" y1="${y}" x2="${end}" y2="${y}"/>${marks.join('')}</g>`;
}

function grouped(moments: readonly TimelineMoment[], wrong: number) {
  const groups: { at: number; whats: string[]; isWrong: boolean }[] = [];
  moments.forEach(({ at, what }, index) => {
    const last = groups.at(-1);
    if (last?.at === at) {
      last.whats.push(what);
      last.isWrong ||= index === wrong;
    } else groups.push({ at, whats: [what], isWrong: index === wrong });
  });
  return groups;
}

function spread(times: readonly number[], x: (at: number) => number): number[] {
  const kept: number[] = [];
  for (const at of times) if (kept.length === 0 || x(at) - x(kept.at(-1) ?? 0) >= ROOM + 8) kept.push(at);
  return kept;
}

function isSame(a: TimelineMoment, b: TimelineMoment | undefined): boolean {
  return a.at === b?.at && a.what === b.what;
}

function spoken(timelines: readonly TimelineSeen[]): string {
  const words = (moments: readonly TimelineMoment[]): string => moments.map(({ at, what }) => `${what} at ${at}`).join(', ');
  return timelines.map(({ title, expected, yours }) => `${title}. Expected: ${words(expected)}. Yours: ${words(yours)}.`).join(' ');
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
