import type { Entry } from '../../scripts/progress/entry.ts';
import { byDay } from '../../scripts/progress/by-day.ts';
import { standingOf } from '../../scripts/progress/standing.ts';
import { html } from '../../scripts/page/markup.ts';
import { progressPage } from '../../scripts/terminal/progress-page.ts';
import { DARK, LIGHT } from '../../scripts/terminal/progress-page-colours.ts';
import { describeInBrowser, openInBrowser } from '../browser.ts';
import { someWeeks, wholeCourse } from '../progress/some-weeks.ts';

/** Titles and names that do not break, and a title that is markup. */
const course = wholeCourse().map((kata) => ({
  ...kata,
  title:
    kata.number === 7 ? 'Async'.repeat(40) : kata.number === 8 ? '<i>In turn</i> & "at once"' : kata.title,
  level: { ...kata.level, name: kata.level.number === 3 ? 'operators'.repeat(12) : kata.level.name },
}));

function pageOf(journal: readonly Entry[]): string {
  const hints = new Map(course.map(({ id }) => [id, 5]));
  return progressPage({
    standing: standingOf(course, journal),
    days: byDay(course, journal),
    hints,
    at: '2026-08-30T12:00:00.000Z',
  });
}

/** What was seen of the page in a window of one width. */
interface Seen {
  readonly width: number;
  readonly scrolls: boolean;
  readonly outside: readonly string[];
  /** Texts that stand letter upon letter. */
  readonly stacked: readonly string[];
  readonly shrunk: number;
  readonly background: string;
  readonly fetched: number;
  /** Of kata 8, and where its state stands. */
  readonly title: string;
  readonly stateIsBelow: boolean;
}

// No window of Chromium is as narrow as a phone, but a frame may be.
async function look(page: string, widths: readonly number[], dark: boolean): Promise<Seen[]> {
  const frames = widths.map(
    (width) => html`<iframe srcdoc="${page}" style="border: 0; width: ${width}px; height: 900px"></iframe>`,
  );
  const outer = html`<!doctype html>
<meta charset="utf-8"><meta name="color-scheme" content="light dark">
${frames}<pre id="seen"></pre>
<script>${{ markup: `onload = ${measure}` }}</script>`;
  const dom = await openInBrowser(outer.markup, { dark });
  const seen = /<pre id="seen">([^]*?)<\/pre>/.exec(dom)?.[1] ?? '';
  return JSON.parse(decodeURIComponent(seen)) as Seen[];
}

// Runs in the browser, as text; so it is in the language of browsers.
const measure = `() => {
  const seen = [...document.querySelectorAll('iframe')].map((frame) => {
    const { contentDocument: page, contentWindow: view } = frame;
    for (const details of page.querySelectorAll('details')) details.open = true;
    const width = frame.clientWidth;
    const all = [...page.body.querySelectorAll('*')];
    const drawn = all.filter((one) => !one.closest('thead, title') && one.getClientRects().length > 0);
    const texts = drawn.filter((one) => one.children.length === 0 && one.textContent.length > 4);
    const title = page.querySelectorAll('.katas th[scope=row]')[7];
    const box = (one) => one.getBoundingClientRect();
    return {
      width,
      scrolls: page.documentElement.scrollWidth > width,
      outside: drawn
        .filter((one) => box(one).right > width + 0.5 || box(one).left < -0.5)
        .slice(0, 5)
        .map((one) => one.outerHTML.slice(0, 80)),
      stacked: texts
        .filter((one) => box(one).height > 80 && box(one).width < 40)
        .map((one) => one.textContent),
      shrunk: [...page.querySelectorAll('figure > svg')]
        .filter((svg) => box(svg).width < svg.getAttribute('width') - 0.5).length,
      background: view.getComputedStyle(page.body).backgroundColor,
      fetched: view.performance.getEntriesByType('resource').length,
      title: title.textContent,
      stateIsBelow: box(title.nextElementSibling).top >= box(title).bottom,
    };
  });
  document.getElementById('seen').textContent = encodeURIComponent(JSON.stringify(seen));
}`;

function rgb(colour: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
}

const WIDTHS = [320, 360, 768, 1280];

describeInBrowser('the progress page in a browser', () => {
  it('fits phones and desktops, in light and in dark, and fetches nothing', async () => {
    const page = pageOf(someWeeks(course, 31));
    for (const dark of [false, true]) {
      const seen = await look(page, WIDTHS, dark);
      expect(seen).toEqual(
        WIDTHS.map((width) => ({
          width,
          scrolls: false,
          outside: [],
          stacked: [],
          shrunk: 0,
          background: rgb((dark ? DARK : LIGHT).page),
          fetched: 0,
          title: '08 <i>In turn</i> & "at once"',
          // On a phone there is room for the state below the title only.
          stateIsBelow: width < 500,
        })),
      );
    }
  });

  it('fits also before the first attempt', async () => {
    const seen = await look(pageOf([]), [320, 1280], false);
    expect(seen.map(({ scrolls, outside }) => [scrolls, outside])).toEqual([
      [false, []],
      [false, []],
    ]);
  });
});
