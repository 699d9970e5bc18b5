import { plainBlock, plainLine } from '../../../scripts/grading/reports/plain-text.ts';
import { pointsText } from '../../../scripts/grading/reports/points-text.ts';
import { HOSTILE } from './books.ts';

it('makes one line of at most so many characters, without colours, controls and what turns the text around', () => {
  expect(plainLine('\u001b[31mAda\u001b[0m \u202Eecalevol\u202C\r\nLovelace\u0007')).toBe('Ada ecalevol Lovelace');
  expect([...plainLine('😀'.repeat(300), 100)]).toHaveLength(100);
});

it('keeps the lines and columns of a drawing', () => {
  const drawing = '\n0     100\r\n·-----3\n   yours   \n\n';
  expect(plainBlock(drawing)).toBe('0     100\n·-----3\n   yours');
});

it('says how much of a long text is left out, and cuts a long line', () => {
  expect(plainBlock('a\n'.repeat(100), 20)).toMatch(/^(a\n){10}\n… and 179 characters more$/);
  expect(plainBlock('b'.repeat(1000)).length).toBe(500);
});

it.each(HOSTILE.map((text) => [text.slice(0, 30), text]))('leaves nothing of %j that a terminal or a page would obey', (_, text) => {
  const obeyed = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
  expect(plainLine(text)).not.toMatch(obeyed);
  expect(plainLine(text)).not.toContain('\n');
  expect(plainBlock(text)).not.toMatch(obeyed);
  expect(plainBlock(text)).not.toMatch(/\p{Cs}/u);
});

it('writes points with at most two decimals, and rounds a half up', () => {
  expect([0, 1, 2 / 3, 1.005, 0.1 + 0.2, 12.5].map(pointsText)).toEqual(['0', '1', '0.67', '1.01', '0.3', '12.5']);
});
