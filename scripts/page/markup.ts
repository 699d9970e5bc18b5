/** A piece of HTML or SVG that may stand in a page as it is. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | number | Markup | readonly Markup[] | undefined;

/** HTML from a template: whatever is put in is text and gets escaped, unless it is markup itself. */
export function html(fixed: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return {
    markup: fixed
      .map((part, index) => `${part}${index < pieces.length ? written(pieces[index]) : ''}`)
      .join(''),
  };
}

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece !== 'object') return escaped(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll(HIDDEN, (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Characters that are not seen, but turn the text around them, hide in it or end its line: a student's name
 * must not dress up as another's. The page's script has the same for what it puts in.
 */
export const HIDDEN = new RegExp(
  [
    /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u,
    // Bidirectional controls, spaces without width, and the tags of Unicode.
    /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
