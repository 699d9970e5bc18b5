import { HIDDEN } from '../../../page/markup.ts';

/**
 * First part of the page's script, in the language of browsers: reads the data and makes elements. Data gets
 * into the page as text only, by `append`; there is no innerHTML in any part.
 */
export const TOOLS = String.raw`
const byId = (id) => document.getElementById(id);

const blocks = new Map();
function data(id) {
  if (!blocks.has(id)) blocks.set(id, JSON.parse(byId(id).textContent));
  return blocks.get(id);
}

const course = data('course');
const text = (one) => (typeof one === 'number' ? data('texts')[one] : one);
const two = (number) => String(number).padStart(2, '0');
const counted = (count, one) => count + ' ' + one + (count === 1 ? '' : 's');

function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {}))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  for (const child of children.flat(Infinity))
    if (child !== undefined && child !== '') made.append(child instanceof Node ? child : shown(String(child)));
  return made;
}

// What is not seen, but turns the text around it, is named.
const HIDDEN = /${HIDDEN.source}/gu;

function shown(string) {
  const all = document.createDocumentFragment();
  let from = 0;
  for (const { 0: one, index } of string.matchAll(HIDDEN)) {
    const name = document.createElement('span');
    name.className = 'unprintable';
    name.textContent = 'U+' + one.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    all.append(string.slice(from, index), name);
    from = index + one.length;
  }
  all.append(string.slice(from));
  return all;
}

function workHref(student, kata) {
  return '#/' + encodeURIComponent(course.students[student][0]) + '/' + encodeURIComponent(course.katas[kata].id);
}

const workLink = (student, kata) => el('a', { href: workHref(student, kata) }, course.students[student][1]);

const linesOf = (code) => code.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
`;
