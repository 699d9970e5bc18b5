/** One student's work in one kata, in the dialog. */
export const DETAIL = String.raw`
function detailOf(student, kata) {
  const work = data('work-' + student);
  const unit = work.units[kata];
  const { title, number } = course.katas[kata];
  const code = text(unit.c);
  const notes = new Map();
  const files = (unit.e || []).filter(([file, line, message]) => {
    if (/\.spec\.ts$|hidden/.test(file)) return true;
    addNote(notes, line, { kind: 'type error', what: text(message) });
  });
  const flags = [...work.flags, ...(unit.f || [])].filter(([kind, severity, what, line]) => {
    if (line === undefined || code === '') return true;
    addNote(notes, line, { kind, what, isHold: severity === 'hold' });
  });
  return el(
    'div',
    { class: 'detail' },
    el(
      'p',
      { class: 'verdict' },
      el('span', { class: 'key ' + unit.k, 'aria-hidden': 'true' }, unit.m),
      el('b', {}, two(number) + ' ' + title),
      ' ',
      unit.w + ', ' + (unit.p === null ? 'points withheld' : unit.p + ' of ' + unit.o + ' points'),
    ),
    decided(unit.d),
    decided(work.decision),
    flags.length > 0 ? el('ul', { class: 'flags' }, flags.map(flagOf)) : undefined,
    el(
      'div',
      { class: 'columns' },
      el('section', { 'aria-label': 'Code' }, codeOf(code, notes)),
      el('section', { 'aria-label': 'Specs' }, specsOf(unit, kata), files.map(typeErrorOf)),
    ),
    el('p', { class: 'quiet' }, cameHow(work)),
  );
}

function decided(reason) {
  return reason === undefined ? undefined : el('p', {}, tagOf('decided'), ' ', reason);
}

function flagOf([kind, severity, what]) {
  return el('li', {}, tagOf(kind, severity === 'hold'), el('p', {}, what));
}

function typeErrorOf([file, line, message]) {
  return el('p', {}, tagOf('type error'), ' ', file + ', line ' + line + ': ' + text(message));
}

function cameHow({ source, at, notes }) {
  return ['From ' + source + (at ? ', handed in ' + at : '') + '.', ...notes].join(' ');
}

function specsOf(unit, kata) {
  const titles = course.katas[kata].specs;
  const specs = unit.s.map(([status, message, title], index) =>
    specOf(status, message, title === undefined ? titles[index] : text(title)),
  );
  const hidden = (unit.h || []).map(([status, message, title]) => specOf(status, message, text(title), true));
  if (specs.length + hidden.length === 0) return el('p', { class: 'quiet' }, 'No spec was run.');
  return el('ol', { class: 'specs' }, specs, hidden);
}

const SPECS = { p: ['✓', 'passed', 'solved'], f: ['✗', 'failed', 'failing'], n: ['–', 'not run', 'none'] };

function specOf(status, message, title, isHidden) {
  const [mark, words, kind] = SPECS[status];
  return el(
    'li',
    {},
    el('span', { class: 'key ' + kind, role: 'img', 'aria-label': words }, mark),
    ' ',
    isHidden ? tagOf('hidden') : undefined,
    isHidden ? ' ' : undefined,
    el('span', {}, title),
    message === undefined || message === '' ? undefined : messageOf(text(message)),
  );
}

// What it says may be wrapped; what it draws may not.
function messageOf(message) {
  const [, said, drawn] = /^((?:(?! {2}|\n[ \t]*\n)[^])*)(?:\n[ \t]*\n([^]*))?$/.exec(message) || [];
  if (said === undefined || /^(expected|received|yours)\b/i.test(said)) return el('pre', { tabindex: 0 }, message);
  return [el('p', {}, said.replace(/\n/g, ' ')), drawn ? el('pre', { tabindex: 0 }, drawn) : undefined];
}
`;
