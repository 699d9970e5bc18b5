import { createHash } from 'node:crypto';
import type { GradeBook } from '../model/grade-book.ts';
import { counted } from '../../course/counted.ts';
import { distribution } from './distribution.ts';
import { flagsSection } from './flags-section.ts';
import { heatMap } from './heat-map.ts';
import { katasSection } from './katas-section.ts';
import { html, type Markup } from '../../page/markup.ts';
import { pageData } from './page-data.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { absentSection, runSection } from './run-sections.ts';
import { similarSection } from './similar-section.ts';
import { stumblesOf } from './stumbles-of.ts';
import { stumblesSection } from './stumbles-section.ts';
import { summary } from './summary.ts';

/**
 * The whole grade book as one HTML page for the teacher that needs nothing else: no network, no font. All
 * that students wrote stands in it as text; and the page forbids the browser every script and style but its
 * own, by their hashes. It quotes hidden specs, so it is not for students. Pure.
 */
export function renderReport(book: GradeBook): string {
  return `<!doctype html>\n${page(book).markup}\n`;
}

function page(book: GradeBook): Markup {
  // The only thing of a class that its style depends on.
  const style = `\n${PAGE_STYLE}:root { --katas: ${book.katas.length}; }\n`;
  const stumbles = stumblesOf(book);
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Grades: for-await-katas</title>
<style>${{ markup: style }}</style>
</head>
<body>
<a class="skip" href="#class">Skip to the class</a>
<header>
<h1>Grades in <span class="name">for-await-katas</span></h1>
<p class="quiet">${counted(book.grades.length, 'submission')}, ${counted(book.katas.length, 'kata')}.
For the teacher: this page quotes hidden specs and students' work.</p>
<noscript><p>Without scripts the page shows no code, no failing specs and no pairs.</p></noscript>
</header>
<main>
${summary(book)}
${heatMap(book)}
${stumblesSection(book, stumbles)}
${katasSection(book, stumbles)}
${distribution(book)}
${flagsSection(book)}
${similarSection(book)}
${absentSection(book)}
${runSection(book)}
</main>
<dialog id="work" aria-labelledby="whose">
<div class="bar-of-work"><h2 tabindex="-1" autofocus><b id="whose"></b><span id="whole"></span></h2>
<nav aria-label="Students"><button type="button" id="before">Previous student</button>
<button type="button" id="after">Next student</button></nav>
<button type="button" id="close">Close</button></div>
<nav id="strip" aria-label="Katas of this student; left and right go through them"></nav>
<div class="scroll" id="shown" tabindex="-1"></div>
</dialog>
${pageData(book, stumbles)}<script>${{ markup: PAGE_SCRIPT }}</script>
</body>
</html>`;
}

function policyFor(style: string): string {
  const styles = `style-src '${hashOf(style)}'`;
  return ["default-src 'none'", styles, `script-src '${SCRIPT}'`, "base-uri 'none'", "form-action 'none'"].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const SCRIPT = hashOf(PAGE_SCRIPT);
