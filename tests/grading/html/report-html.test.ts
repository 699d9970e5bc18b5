import { createHash } from 'node:crypto';
import { PAGE_SCRIPT } from '../../../scripts/grading/html/page-script.ts';
import { renderReport } from '../../../scripts/grading/html/report-html.ts';
import { ATTACKS, hostileClass } from './hostile-class.ts';
import { inventedClass } from './invented-class.ts';

/** The page without the elements whose content is not markup. */
function markupOf(page: string): string {
  return page.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '');
}

function workIn(page: string, student: number): { units: { c: string | number; s: unknown[] }[] } {
  const [, json = ''] = new RegExp(`id="work-${student}">([^<]*)<`).exec(page) ?? [];
  return JSON.parse(json) as { units: { c: string | number; s: unknown[] }[] };
}

describe('renderReport', () => {
  const book = inventedClass(30, 10);
  const page = renderReport(book);

  it('is the same for the same grade book', () => {
    expect(renderReport(inventedClass(30, 10))).toBe(page);
  });

  it('lets the browser load nothing, and run no script and no style but its own', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).toContain(`<script>${PAGE_SCRIPT}</script>`);
    expect(markupOf(page)).not.toMatch(/\s(src|style|on\w+)=/);
  });

  it('puts no data in as markup', () => {
    expect(PAGE_SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval|Function\(/);
  });

  it('has a row for every submission and a cell for every kata of it', () => {
    const rows = [...page.matchAll(/<tr data-i="\d+">([^]*?)<\/tr>/g)].map(([, row = '']) => row);
    expect(rows.map((row) => row.match(/<td /g)?.length)).toEqual(book.grades.map(() => 11));
  });

  it('says in each cell what its colour says', () => {
    const cells = [...page.matchAll(/<td class="(?!sum)[^"]*" aria-label="([^"]*)">(.)/gu)];
    expect(cells).toHaveLength(300);
    expect(cells[0]?.slice(1)).toEqual(['solved, 1 of 1 points', '✓']);
    expect(cells.every(([, label = '', mark = '']) => label !== '' && mark.trim() !== '')).toBe(true);
  });

  it('never shows withheld points as points', () => {
    const held = inventedClass(60, 31);
    const cells = renderReport(held).match(/<td class="[^"]*hold"[^>]*>[^]*?<\/td>/g) ?? [];
    expect(cells.length).toBe(held.grades.flatMap(({ units, points }) => [points, ...units.map((unit) => unit.points)]).filter((points) => points === null).length);
    expect(cells.every((cell) => cell.includes('points withheld') && cell.includes('held<'))).toBe(true);
  });

  it('has every file and every spec once', () => {
    const shared = JSON.parse(/id="texts">([^<]*)</.exec(page)?.[1] ?? '') as string[];
    book.grades.forEach(({ units }, student) => {
      const texts = workIn(page, student).units.map(({ c }) => (typeof c === 'number' ? shared[c] : c));
      expect(texts).toEqual(units.map(({ text }) => text));
      expect(workIn(page, student).units.map(({ s }) => s.length)).toEqual(units.map(({ specs }) => specs.length));
    });
    expect(new Set(shared).size).toBe(shared.length);
  });

  it('writes whatever students wrote as text', () => {
    const hostile = renderReport(hostileClass());
    const markup = markupOf(hostile);
    expect(markup).not.toMatch(/<(img|svg onload|script)/);
    expect(markup.match(/<\/(title|textarea|style)>/g)).toEqual(['</title>']);
    expect(hostile).not.toMatch(/[\u2028\u2029\u202E\0]/);
    expect(hostile.match(/<script\b/g)?.length).toBe(ATTACKS.length + 3);
  });

  it.each([
    [0, 10],
    [1, 1],
    [3, 0],
  ])('bears %d submissions and %d katas', (students, katas) => {
    expect(renderReport(inventedClass(students, katas))).toContain('</html>');
  });

  it('stays a file that can be mailed: 300 students, 31 katas', () => {
    expect(renderReport(inventedClass(300, 31)).length).toBeLessThan(15_000_000);
  });
});
