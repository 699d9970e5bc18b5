import type { GradeBook } from '../model/grade-book.ts';
import { counted } from '../../course/counted.ts';
import { kataName } from './kata-name.ts';
import { html, type Markup } from '../../page/markup.ts';
import type { Place, Stumble } from './stumbles-of.ts';

/** How many stand open, and how many there are below: what few read is somebody's slip. */
const OPEN = 8;
const MOST = 60;
/** Katas that are named on a card. */
const NAMED = 3;

/** What a teacher takes up with the class: the messages that most students read, and who they are. */
export function stumblesSection(book: GradeBook, stumbles: readonly Stumble[]): Markup {
  const shown = stumbles.slice(0, MOST).filter(({ students }, index) => index < OPEN || students.length > 1);
  const rest = stumbles.length - shown.length;
  if (shown.length === 0)
    return html`<section aria-labelledby="stumbles">
<h2 id="stumbles">What the class stumbles over</h2>
<p>Nothing: no spec failed in any work that was begun.</p>
</section>`;
  const items = shown.map((one, index) => card(book, one, index));
  return html`<section aria-labelledby="stumbles">
<h2 id="stumbles">What the class stumbles over</h2>
<p class="quiet">The first sentence of what failing specs say, and to how many students.</p>
<ol class="stumbles">
${items.slice(0, OPEN)}</ol>
${more(items.slice(OPEN))}${rest > 0 ? html`<p class="quiet">And ${counted(rest, 'rarer message')}.</p>` : undefined}
</section>`;
}

function more(items: readonly Markup[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<details class="more"><summary>${counted(items.length, 'more message')}</summary>
<ol class="stumbles" start="${OPEN + 1}">
${items}</ol>
</details>
`;
}

function card(book: GradeBook, { sentence, places, students }: Stumble, index: number): Markup {
  const share = Math.round((students.length / Math.max(1, book.grades.length)) * 1000) / 10;
  const others = places.length - NAMED;
  return html`<li><p class="said">${sentence}</p>
${places.slice(0, NAMED).map((place) => placeLine(book, place, places.length > 1))}${
    others > 0 ? html`<p class="quiet">and in ${counted(others, 'more kata')}</p>` : undefined
  }
<details class="people" data-group="${index}"><summary>
<svg class="bar" aria-hidden="true" width="100%" height="8">
<rect class="rail" width="100%" height="8" rx="3"/><rect width="${share}%" height="8" rx="3"/></svg>
<span>${counted(students.length, 'student')}</span></summary></details></li>
`;
}

function placeLine({ katas }: GradeBook, place: Place, isOneOfMany: boolean): Markup {
  const { specs, isHidden, students } = place;
  const kata = katas[place.kata];
  const [spec = '', ...others] = specs;
  const also = others.length > 0 ? ` and ${counted(others.length, 'more spec')}` : '';
  const many = isOneOfMany ? `, ${students.length}` : '';
  const hidden = isHidden ? html`<span class="tag">hidden</span> ` : undefined;
  return html`<p class="quiet"><b>${kata ? kataName(kata) : ''}</b>: ${hidden}<q>${spec}</q>${also}${many}</p>
`;
}
