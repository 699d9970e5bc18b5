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
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
