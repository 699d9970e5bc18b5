/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/**
 * Reads what XML 1.0 calls well-formed, of the little that a test report needs (elements, attributes,
 * character references) and throws for everything else.
 */
export function parseXml(text: string): XmlElement {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a character that XML forbids');
  const head = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(text)?.[0];
  if (head === undefined) throw new Error('no XML declaration');
  const { element, at } = readElement(text, head.length);
  if (text.slice(at).trim() !== '') throw new Error(`more after the root: ${text.slice(at, at + 40)}`);
  return element;
}

const OPEN = /<([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/y;
const TEXT = /[^<>]*/y;

function readElement(text: string, start: number): { element: XmlElement; at: number } {
  OPEN.lastIndex = start;
  const open = OPEN.exec(text);
  if (!open) throw new Error(`no element at ${JSON.stringify(text.slice(start, start + 60))}`);
  const [whole, name = '', list = '', isEmpty] = open;
  const pairs = [...list.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)] as const);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice in ${whole}`);
  const attributes = Object.fromEntries(pairs);
  let at = start + whole.length;
  if (isEmpty) return { element: { name, attributes, children: [], text: '' }, at };
  const children: XmlElement[] = [];
  let inside = '';
  for (;;) {
    TEXT.lastIndex = at;
    const [piece = ''] = TEXT.exec(text) ?? [];
    inside += unescaped(piece);
    at += piece.length;
    if (text.startsWith(`</${name}>`, at)) break;
    const child = readElement(text, at);
    children.push(child.element);
    at = child.at;
  }
  return { element: { name, attributes, children, text: inside }, at: at + name.length + 3 };
}

function unescaped(text: string): string {
  if (/&(?!#\d+;)/.test(text)) throw new Error(`a bare & in ${JSON.stringify(text.slice(0, 60))}`);
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
