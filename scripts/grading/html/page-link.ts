import { html, type Markup } from '../../page/markup.ts';

/** Where the page's script shows a student's work: `#/ada-lovelace/02-async-iterator-class`. */
export function workLink(submission: string, kata: string, text: string): Markup {
  return html`<a href="#/${encodeURIComponent(submission)}/${encodeURIComponent(kata)}">${text}</a>`;
}
