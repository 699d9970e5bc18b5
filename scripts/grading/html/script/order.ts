/** Sorting by name, points or a kata, and finding by name. */
export const ORDER = String.raw`
const all = [...rows.rows];
let order = { by: 'name', turned: false };

// What is withheld stands first: it is what waits for somebody.
const rank = (points) => (points === null ? 1e9 : points);
const KEYS = {
  name: (a, b) => a - b,
  points: (a, b) => rank(course.points[b]) - rank(course.points[a]),
};

function compare(by) {
  if (KEYS[by]) return KEYS[by];
  const cell = (student) => course.cells[student][by];
  return (a, b) => {
    const [left, right] = [cell(a), cell(b)];
    return rank(right[0]) - rank(left[0]) || left[1] - right[1];
  };
}

function sortBy(by, turned = order.by === by && !order.turned) {
  order = { by, turned };
  const first = compare(by);
  const way = turned ? -1 : 1;
  all.sort(({ dataset: { i: a } }, { dataset: { i: b } }) => way * first(a, b) || a - b);
  rows.append(...all);
  showOrder();
}

function showOrder() {
  const at = { name: 0, points: 1 }[order.by] ?? Number(order.by) + 2;
  // Names begin with A, points with the most.
  const isDown = (order.by === 'name') === order.turned;
  [...heads.cells].forEach((cell, index) => {
    if (index === at) cell.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    else cell.removeAttribute('aria-sort');
  });
  byId('sort').value = order.by;
}

// An accent does not keep anybody from being found.
const plain = (string) => string.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const names = course.students.map(([id, name]) => plain(name + ' ' + id));

function find(words) {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const row of all) {
    row.hidden = !wanted.every((word) => names[row.dataset.i].includes(word));
    if (!row.hidden) found += 1;
  }
  byId('found').textContent = wanted.length > 0 ? found + ' of ' + all.length : '';
  if (current && current.parentElement.hidden) makeCurrent((gridRows()[1] || heads).cells[0]);
}

byId('find').addEventListener('input', ({ target }) => find(target.value));
byId('find').addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.target.value = '';
  find('');
});
byId('sort').addEventListener('change', ({ target }) => sortBy(target.value, false));
byId('turn').addEventListener('click', () => sortBy(order.by));
`;
