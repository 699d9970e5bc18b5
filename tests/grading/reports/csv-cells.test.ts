import Papa from 'papaparse';
import { UserError } from '../../../scripts/course/user-error.ts';
import { readCells } from '../../../scripts/grading/reports/csv-cells.ts';
import { dropRow, edited, setCell } from '../../../scripts/grading/reports/csv-edit.ts';
import { HOSTILE } from './books.ts';

const valuesOf = (text: string) => readCells(text, 'export.csv').rows.map(({ cells }) => cells.map(({ value }) => value));

it('reads what Papa Parse reads, whatever the cells, delimiters, quotes and line ends are', () => {
  const rows = HOSTILE.map((text, index) => [text, `row ${index}`, text.slice(0, 3), '']);
  for (const delimiter of [',', ';', '\t'] as const) {
    for (const newline of ['\n', '\r\n', '\r'] as const) {
      for (const quotes of [true, false]) {
        const text = Papa.unparse([['a', 'b', 'c', 'd'], ...rows], { delimiter, newline, quotes });
        expect(valuesOf(text)).toEqual(Papa.parse(text, { delimiter, newline }).data);
      }
    }
  }
});

it('puts a value into a cell and leaves every other character as it was', () => {
  const text = '\ufeffStudent;Points;x\r\n"Lovelace; ""Ada""";"3";ä\r\n\r\n Hopper ;;"y\r\nz"\r\n';
  const cells = readCells(text, 'export.csv');
  const [, ada, grace] = cells.rows;
  const edits = [setCell(cells, grace!, 1, '7.5'), setCell(cells, ada!, 1, '')];
  expect(edited(text, edits)).toBe('\ufeffStudent;Points;x\r\n"Lovelace; ""Ada""";"";ä\r\n\r\n Hopper ;7.5;"y\r\nz"\r\n');
});

it('adds the cells that a spreadsheet left out at the end of a row', () => {
  const text = 'Student,ID,Section,Katas\nAda\nGrace,2\n';
  const cells = readCells(text, 'export.csv');
  const [, ada, grace] = cells.rows;
  const edits = [setCell(cells, ada!, 3, '1'), setCell(cells, grace!, 3, '')];
  expect(edited(text, edits)).toBe('Student,ID,Section,Katas\nAda,,,1\nGrace,2\n');
});

it('takes a row out with its line end', () => {
  const cells = readCells('a,b\r\n1,"2\r\n2"\r\n3,4', 'export.csv');
  expect(edited(cells.text, [dropRow(cells.rows[1]!)])).toBe('a,b\r\n3,4');
});

it('says in which line a quote is opened that nothing closes', () => {
  expect(() => readCells('a,b\n1,"2\n3,4\n', 'export.csv')).toThrow(UserError);
  expect(() => readCells('a,b\n1,"2\n3,4\n', 'export.csv')).toThrow('export.csv, line 2');
});

it('has no rows in an empty file', () => {
  expect(readCells('', 'export.csv').rows).toEqual([]);
  expect(readCells('\ufeff\r\n', 'export.csv').rows).toEqual([]);
});
