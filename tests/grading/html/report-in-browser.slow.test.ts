import { DARK, LIGHT } from '../../../scripts/grading/html/colours.ts';
import { renderReport } from '../../../scripts/grading/html/report-html.ts';
import { describeInBrowser } from '../../browser.ts';
import { DrivenPage } from './driven-page.ts';
import { ATTACKS, hostileClass } from './hostile-class.ts';
import { inventedClass } from './invented-class.ts';

const book = inventedClass(30, 31);
const FOCUSED = "(() => { const cell = document.activeElement; return [cell.tagName, cell.closest('tr')?.dataset.i ?? '', cell.cellIndex] })()";
const NAMES = "[...document.querySelectorAll('#rows tr')].filter((row) => !row.hidden).map((row) => row.cells[0].textContent)";
const IS_OPEN = "document.querySelector('dialog').open";

/** What is withheld waits for somebody, and stands first. */
function rank(name: string): number {
  return book.grades.find((grade) => grade.name === name)?.points ?? 1e9;
}

function rgb(colour: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
}

/** The page's elements that stand outside of the window and of every frame that scrolls. */
const OUTSIDE = `[...document.querySelectorAll('body *')]
  .filter((one) => one.getClientRects().length > 0 && !one.closest('.sheet, .code, pre, .skip, .unseen, .wide, #strip'))
  .filter((one) => { const box = one.getBoundingClientRect(); return box.right > innerWidth + 0.5 || box.left < -0.5; })
  .slice(0, 5).map((one) => one.outerHTML.slice(0, 90))`;

describeInBrowser('the report in a browser', () => {
  let page: DrivenPage;
  const opened = async (html: string, width = 1280): Promise<void> => {
    page = await DrivenPage.open(html, { width });
  };
  afterEach(async () => {
    await page.close();
  });

  it('is one stop of the tab key, and arrows go through it', async () => {
    await opened(renderReport(book));
    await page.ask("document.getElementById('turn').focus()");
    await page.press('Tab');
    expect(await page.ask(FOCUSED)).toEqual(['TH', '0', 0]);
    await page.press('ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(await page.ask(FOCUSED)).toEqual(['TD', '1', 2]);
    await page.press('End', 'Control+End');
    expect(await page.ask(FOCUSED)).toEqual(['TD', '29', 32]);
    await page.press('ArrowDown', 'ArrowRight', 'Home', 'PageUp');
    expect(await page.ask(FOCUSED)).toEqual(['TH', '19', 0]);
    await page.press('Control+Home');
    expect(await page.ask(FOCUSED)).toEqual(['TH', '', 0]);
    await page.press('Tab');
    expect(await page.ask("document.activeElement.closest('#grid') === null")).toBe(true);
    expect(await page.ask("document.querySelectorAll('#grid [tabindex=\"0\"]').length")).toBe(1);
  });

  it('opens a work with Enter, walks through katas, and closes with Escape where it came from', async () => {
    await opened(renderReport(book));
    await page.ask("document.querySelector('#rows tr:nth-child(4) td:nth-child(5)').focus()");
    await page.press('Enter');
    expect(await page.ask(IS_OPEN)).toBe(true);
    expect(await page.ask("document.getElementById('whose').textContent")).toBe(book.grades[3]?.name);
    expect(await page.ask("document.querySelector('.verdict').textContent")).toContain('03 Which loop');
    const code = await page.ask<string[]>("[...document.querySelectorAll('#shown .line code')].map((one) => one.textContent.trimEnd())");
    expect(code).toEqual((book.grades[3]?.units[2]?.text ?? '').trimEnd().split('\n').map((line) => line.trimEnd()));
    await page.press('ArrowRight');
    expect(await page.ask("document.querySelector('.verdict').textContent")).toContain('04 Broken next');
    await page.press('Escape');
    expect(await page.ask(IS_OPEN)).toBe(false);
    expect(await page.ask(FOCUSED)).toEqual(['TD', '3', 5]);
  });

  it('opens a work by its address, and closes it with Back', async () => {
    await opened(renderReport(book));
    await page.ask(`location.hash = '#/${book.grades[7]?.submission}/02-async-iterator-class'`);
    await page.press('Shift');
    expect(await page.ask("document.getElementById('whose').textContent")).toBe(book.grades[7]?.name);
    await page.ask("document.getElementById('after').click()");
    await page.press('Shift');
    expect(await page.ask("document.getElementById('whose').textContent")).toBe(book.grades[8]?.name);
    await page.ask('new Promise((resolve) => { addEventListener("hashchange", () => setTimeout(resolve)); history.back(); })');
    expect(await page.ask(IS_OPEN)).toBe(false);
  });

  it('sorts by name, points and kata, and finds by name without accents', async () => {
    await opened(renderReport(book));
    await page.ask("document.querySelector('#heads').cells[1].focus()");
    await page.press('Enter');
    expect(await page.ask(NAMES)).toEqual(book.grades.map(({ name }) => name).sort((a, b) => rank(b) - rank(a)));
    expect(await page.ask("document.querySelector('#heads').cells[1].getAttribute('aria-sort')")).toBe('descending');
    await page.press('Enter');
    expect((await page.ask<string[]>(NAMES)).map(rank)).toEqual(book.grades.map(({ name }) => rank(name)).sort((a, b) => a - b));
    await page.ask("document.querySelector('#heads').cells[4].click()");
    const third = (name: string): number => book.grades.find((grade) => grade.name === name)?.units[2]?.points ?? 1e9;
    const points = (await page.ask<string[]>(NAMES)).map(third);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    await page.ask("document.getElementById('find').focus()");
    await page.press('j', 'o', 's', 'e');
    expect(await page.ask(NAMES)).toEqual(['José Backus']);
    expect(await page.ask("document.getElementById('found').textContent")).toBe('1 of 30');
    await page.press('Escape');
    expect((await page.ask<string[]>(NAMES)).length).toBe(30);
  });

  it('shows similar works side by side with the lines that correspond', async () => {
    await opened(renderReport(book));
    await page.ask("document.querySelector('[data-pair]').open = true");
    await page.press('Shift');
    const lines = await page.ask<string[][]>(
      `[...document.querySelectorAll('.pair section')].map((side) => [...side.querySelectorAll('[class*=like]')]
        .map((line) => line.querySelector('.at').dataset.at + ' ' + line.querySelector('.ref').dataset.ref))`,
    );
    expect(lines).toEqual([
      ['3 A 3', '4 A 4', '5 A 5', '6 A 6', '8 B 9', '9 B 10', '10 B 11', '11 C 7'],
      ['3 A 3', '4 A 4', '5 A 5', '6 A 6', '7 C 11', '9 B 8', '10 B 9', '11 B 10'],
    ]);
  });

  it('lists who was told something when asked', async () => {
    await opened(renderReport(book));
    await page.ask("document.querySelector('.people').open = true");
    await page.press('Shift');
    const count = await page.ask<number>("parseInt(document.querySelector('.people summary').textContent)");
    expect(await page.ask("document.querySelectorAll('.people')[0].querySelectorAll('a').length")).toBe(count);
  });

  it.each([360, 768, 1280, 1920])('fits a window of %d pixels, with and without a work open', async (width) => {
    await opened(renderReport(book), width);
    await page.ask("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    await page.press('Shift');
    expect(await page.ask('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.ask(OUTSIDE)).toEqual([]);
    await page.ask("document.querySelector('#rows td.types').click()");
    await page.press('Shift');
    expect(await page.ask(IS_OPEN)).toBe(true);
    expect(await page.ask(OUTSIDE)).toEqual([]);
  });

  it('is light or dark as the machine is, and on paper light and whole', async () => {
    await opened(renderReport(book));
    const ground = 'getComputedStyle(document.body).backgroundColor';
    expect(await page.ask(ground)).toBe(rgb(LIGHT.page));
    await page.look({ width: 1280, dark: true });
    expect(await page.ask(ground)).toBe(rgb(DARK.page));
    await page.look({ width: 1000, dark: true, media: 'print' });
    expect(await page.ask(ground)).toBe(rgb(LIGHT.page));
    expect(await page.ask("document.querySelector('.sheet').scrollHeight <= document.querySelector('.sheet').clientHeight + 1")).toBe(true);
    expect(await page.ask('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.ask("getComputedStyle(document.getElementById('tools')).display")).toBe('none');
  });

  it('runs nothing that a student wrote, wherever it stands', async () => {
    await opened(renderReport(hostileClass()));
    await page.ask("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    for (let row = 1; row <= ATTACKS.length; row += 1) {
      await page.ask(`document.querySelector('#rows tr:nth-child(${row}) td:last-child').click()`);
      await page.press('Shift');
      expect(await page.ask(IS_OPEN)).toBe(true);
      expect(await page.ask("document.querySelector('.noted')?.nextElementSibling?.className")).toBe('note');
      await page.press('ArrowLeft', 'Escape');
    }
    expect(await page.ask("typeof hacked === 'undefined' && document.querySelectorAll('img, script:not([id])').length")).toBe(1);
    expect(page.said).toEqual([]);
    const name = await page.ask<string>("document.querySelector('#rows tr').cells[0].textContent");
    expect(name).toBe(ATTACKS[0]);
  });

  it('says nothing to the console and fetches nothing, with 300 students', async () => {
    await opened(renderReport(inventedClass(300, 31)));
    expect(await page.ask("document.querySelectorAll('#rows td').length")).toBe(300 * 32);
    expect(await page.ask("performance.getEntriesByType('resource').length")).toBe(0);
    expect(page.said).toEqual([]);
  });
});
