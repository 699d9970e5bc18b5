import { outsideCode } from '../course/outside-code.ts';

/** What stands under a lesson's `## Task`: Markdown. */
export function taskOf(lesson: string): string {
  const lines = lesson.split(/\r?\n/);
  const headings = outsideCode(lesson).map((line) => /^## +(.*?)\s*$/.exec(line)?.[1]);
  const start = headings.indexOf('Task');
  if (start < 0) return '';
  const length = headings.slice(start + 1).findIndex((heading) => heading !== undefined);
  return lines
    .slice(start + 1, length < 0 ? undefined : start + 1 + length)
    .join('\n')
    .trim();
}

/** What a lesson promises in a paragraph `After this kata you can …`: the rest of it, on one line. */
export function promiseOf(lesson: string): string | undefined {
  const paragraphs = outsideCode(lesson)
    .join('\n')
    .split(/\n\s*\n/);
  const promises = paragraphs.map((text) => /^After this kata you can\s+([^]+)$/.exec(text.trim())?.[1]);
  return promises.find((text) => text !== undefined)?.replaceAll(/\s+/g, ' ');
}
