/** A file with the numbers of its lines, what is said of a line below it, and lines that correspond. */
export const CODE = String.raw`
function codeOf(source, notes) {
  if (source === '') return el('p', { class: 'quiet' }, 'There is no file.');
  const lines = linesOf(source);
  const rest = [...notes.keys()].filter((line) => line > lines.length);
  return el(
    'div',
    { class: 'code', role: 'group', 'aria-label': 'Code, ' + counted(lines.length, 'line'), tabindex: 0 },
    lines.map((line, index) => {
      const said = notes.get(index + 1) || [];
      return [lineOf(line, index + 1, said.length > 0 ? 'noted' : ''), said.map(noteOf)];
    }),
    rest.map((line) => notes.get(line).map(noteOf)),
  );
}

function lineOf(line, number, kind, ref) {
  return el(
    'div',
    { class: 'line ' + kind },
    el('span', { class: 'at', 'data-at': number }),
    ref === undefined ? undefined : el('span', { class: 'ref', 'data-ref': ref }),
    el('code', {}, line === '' ? '\n' : line),
  );
}

function noteOf({ kind, what, isHold }) {
  return el('div', { class: 'note' }, tagOf(kind, isHold), ' ', what);
}

function tagOf(kind, isHold) {
  return el('span', { class: isHold ? 'tag hold' : 'tag' }, kind);
}

function addNote(notes, line, note) {
  if (!notes.has(line)) notes.set(line, []);
  notes.get(line).push(note);
}
`;
