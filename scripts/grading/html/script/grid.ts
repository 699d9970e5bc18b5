/** The grid: one cell at a time can be tabbed to, arrows go from cell to cell, Enter opens or sorts. */
export const GRID = String.raw`
const grid = byId('grid');
const rows = byId('rows');
const heads = byId('heads');
let current;

function gridRows() {
  return [heads, ...[...rows.rows].filter((row) => !row.hidden)];
}

function makeCurrent(cell) {
  if (current) current.tabIndex = -1;
  current = cell;
  cell.tabIndex = 0;
}

function focusCell(cell) {
  makeCurrent(cell);
  cell.focus({ preventScroll: true });
  reveal(cell);
}

// The headings and the names stand still above and beside what is scrolled.
function reveal(cell) {
  const sheet = grid.parentElement;
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const box = cell.getBoundingClientRect();
  const top = heads.getBoundingClientRect().bottom;
  const side = heads.cells[0].getBoundingClientRect().right;
  if (cell.parentElement !== heads && box.top < top) sheet.scrollTop -= top - box.top;
  if (cell.cellIndex > 0 && box.left < side) sheet.scrollLeft -= side - box.left;
}

const STEPS = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
  PageUp: (row, column) => [Math.min(row, Math.max(1, row - 10)), column],
  PageDown: (row, column) => [row + 10, column],
  Home: (row, column, all) => [all ? 0 : row, 0],
  End: (row, column, all) => [all ? Infinity : row, Infinity],
};

grid.addEventListener('keydown', (event) => {
  const cell = event.target.closest('th, td');
  if (!cell || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    return act(cell);
  }
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const all = gridRows();
  const [row, column] = step(all.indexOf(cell.parentElement), cell.cellIndex, event.ctrlKey);
  const next = all[Math.min(all.length - 1, Math.max(0, row))];
  focusCell(next.cells[Math.min(next.cells.length - 1, Math.max(0, column))]);
});

grid.addEventListener('click', (event) => {
  const cell = event.target.closest('#heads > *, #rows > tr > *');
  if (!cell) return;
  makeCurrent(cell);
  act(cell);
});

// What a cell says to who does not see it, it also says to who points at it.
grid.addEventListener('mouseover', ({ target }) => {
  const cell = target.closest('#rows > tr > *');
  if (cell && cell.cellIndex === 0) cell.title = cell.textContent;
  else if (cell && !cell.title && cell.hasAttribute('aria-label')) {
    const [name, kata] = [cell.parentElement.cells[0].textContent, heads.cells[cell.cellIndex].title];
    cell.title = name + ', ' + kata + ': ' + cell.getAttribute('aria-label');
  }
});

function act(cell) {
  if (cell.parentElement === heads) return sortBy(['name', 'points'][cell.cellIndex] || String(cell.cellIndex - 2));
  const student = Number(cell.parentElement.dataset.i);
  location.hash = workHref(student, cell.cellIndex < 2 ? firstToSee(student) : cell.cellIndex - 2);
}

// Of a student as a whole: what is withheld, or else the first that is not right.
function firstToSee(student) {
  const cells = course.cells[student];
  const held = cells.findIndex(([points]) => points === null);
  const wrong = cells.findIndex(([, order]) => order > 0);
  return Math.max(0, held === -1 ? wrong : held);
}

function cellOf(student, kata) {
  const row = [...rows.rows].find((one) => Number(one.dataset.i) === student);
  return row && row.cells[kata + 2];
}
`;
