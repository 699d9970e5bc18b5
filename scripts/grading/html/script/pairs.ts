/** What is made when it is opened: who read a message, and similar works side by side. */
export const PAIRS = String.raw`
function lazily(attribute, make) {
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target.dataset[attribute] === undefined || target.childElementCount > 1) return;
      target.append(make(Number(target.dataset[attribute])));
    },
    true,
  );
}

lazily('group', (index) => {
  return el(
    'ul',
    { class: 'names' },
    course.groups[index].map(([student, kata]) => el('li', {}, workLink(student, kata))),
  );
});

lazily('pair', (index) => {
  const [kata, first, second, flat] = course.pairs[index];
  if (kata < 0 || first < 0 || second < 0) return el('p', {}, 'These works are not in this report.');
  const lines = [];
  for (let at = 0; at < flat.length; at += 2) lines.push([flat[at], flat[at + 1]]);
  const blocks = blocksOf(lines);
  return el(
    'div',
    { class: 'pair' },
    sideOf(first, kata, new Map(lines.map(([a], at) => [a, blocks[at]])), lines),
    sideOf(second, kata, new Map(lines.map(([, b], at) => [b, blocks[at]])), lines.map(([a, b]) => [b, a])),
  );
});

// Lines that follow each other in both are a block; blocks are told apart by letter and colour.
function blocksOf(lines) {
  let block = -1;
  return lines.map(([a, b], at) => {
    const [beforeA, beforeB] = lines[at - 1] || [];
    if (!(a - beforeA <= 2 && b - beforeB <= 2 && b >= beforeB)) block += 1;
    return block;
  });
}

function sideOf(student, kata, blockAt, lines) {
  const source = text(data('work-' + student).units[kata].c);
  const others = new Map();
  for (const [line, other] of lines) others.set(line, [...(others.get(line) || []), other]);
  return el(
    'section',
    { 'aria-label': course.students[student][1] },
    el('h3', {}, workLink(student, kata)),
    el(
      'div',
      { class: 'code', role: 'group', 'aria-label': 'Code', tabindex: 0 },
      linesOf(source).map((line, index) => {
        const block = blockAt.get(index + 1);
        const ref = block === undefined ? '' : letter(block) + ' ' + range(others.get(index + 1));
        return lineOf(line, index + 1, block === undefined ? '' : 'like' + ((block % 4) + 1), ref);
      }),
    ),
  );
}

const letter = (block) => String.fromCharCode(65 + (block % 26));

function range(lines) {
  const [low, high] = [Math.min(...lines), Math.max(...lines)];
  return low === high ? String(low) : low + '–' + high;
}
`;
