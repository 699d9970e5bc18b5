/** The dialog: the address says what is open, so that the browser's Back closes it and a link opens it. */
export const DIALOG = String.raw`
const dialog = byId('work');
let open;

function route() {
  const [, id, slug] = /^#\/([^/]*)\/([^/]*)$/.exec(location.hash) || [];
  const student = id === undefined ? -1 : course.students.findIndex(([one]) => encodeURIComponent(one) === id);
  const kata = course.katas.findIndex((one) => encodeURIComponent(one.id) === slug);
  if (student === -1 || kata === -1) return dialog.open ? dialog.close() : undefined;
  show(student, kata);
}

function show(student, kata) {
  open = { student, kata, fromGrid: open ? open.fromGrid : grid.contains(document.activeElement) };
  const [, name] = course.students[student];
  const work = data('work-' + student);
  byId('whose').replaceChildren(shown(name));
  const points = work.points === null ? 'points withheld' : work.points + ' of ' + work.most + ' points';
  byId('whole').replaceChildren(shown(points));
  byId('shown').replaceChildren(detailOf(student, kata));
  byId('strip').replaceChildren(...work.units.map((unit, index) => stripOf(unit, student, index, kata)));
  const near = neighbours();
  byId('before').disabled = near.before === undefined;
  byId('after').disabled = near.after === undefined;
  document.title = name + ', ' + course.katas[kata].title;
  if (!dialog.open) dialog.showModal();
  byId('shown').scrollTop = 0;
  byId('strip').children[kata].scrollIntoView({ block: 'nearest', inline: 'center' });
}

function stripOf(unit, student, index, kata) {
  const { number, title } = course.katas[index];
  const isHere = index === kata;
  const made = el(
    'a',
    {
      class: unit.k + (unit.p === null ? ' hold' : unit.f ? ' flag' : ''),
      href: workHref(student, index),
      title: two(number) + ' ' + title,
      'aria-label': two(number) + ' ' + title + ', ' + unit.w,
      'aria-current': isHere ? 'true' : undefined,
      tabindex: isHere ? 0 : -1,
    },
    unit.m,
    el('small', {}, two(number)),
  );
  return made;
}

// Who stands above and below in the grid as it is sorted and filtered now.
function neighbours() {
  const shownRows = gridRows().slice(1).map((row) => Number(row.dataset.i));
  const at = shownRows.indexOf(open.student);
  return { before: shownRows[at - 1], after: at === -1 ? undefined : shownRows[at + 1] };
}

// One entry in the history, however many works are looked at: Back goes back to the page.
function go(student, kata) {
  location.replace(workHref(student, kata));
}

byId('before').addEventListener('click', () => go(neighbours().before, open.kata));
byId('after').addEventListener('click', () => go(neighbours().after, open.kata));
byId('close').addEventListener('click', () => dialog.close());
byId('strip').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.replace(link.getAttribute('href'));
});

dialog.addEventListener('keydown', (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target.closest('.code, pre')) return;
  const kata = open.kata + step;
  if (kata < 0 || kata >= course.katas.length) return;
  event.preventDefault();
  const inStrip = byId('strip').contains(document.activeElement);
  show(open.student, kata);
  history.replaceState(null, '', workHref(open.student, kata));
  if (inStrip) byId('strip').children[kata].focus();
});

dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});

dialog.addEventListener('close', () => {
  document.title = title;
  const { student, kata, fromGrid } = open;
  open = undefined;
  if (/^#\//.test(location.hash)) history.replaceState(null, '', '#class');
  const cell = cellOf(student, kata);
  if (fromGrid && cell && !cell.parentElement.hidden) focusCell(cell);
});

const title = document.title;
addEventListener('hashchange', route);
`;
