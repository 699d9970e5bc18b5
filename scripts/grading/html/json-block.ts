import { html, type Markup } from '../../page/markup.ts';

/**
 * Data for the page's script, in an element that the browser does not run. No character of the data can end
 * the element or begin a comment in it: what means something in HTML, or turns the text of the page's source,
 * is written as JSON's own escapes.
 */
export function jsonBlock(id: string, data: unknown): Markup {
  const json = JSON.stringify(data).replaceAll(
    MEANT,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script type="application/json" id="${id}">${{ markup: json }}</script>
`;
}

const MEANT = /[<>&\u2028-\u202E\u2066-\u2069\uFEFF]/g;
