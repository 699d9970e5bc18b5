import { relative } from 'node:path';
import type { Kata } from '../course/kata.ts';
import { placeOf } from '../runner/check-types.ts';
import type { SpecResult, Verdict } from '../runner/verdict.ts';
import { indent } from './indent.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Paint } from './paint.ts';
import { renderMessage } from './render-message.ts';
import { refusalOf } from './refusals.ts';
import { specExcerpt } from './spec-excerpt.ts';

/** What rendering needs beside the verdict. */
export interface Scene {
  readonly root: string;
  readonly kata: Kata;
  readonly paint: Paint;
  /** The text of the kata's spec file; empty when it cannot be read. */
  readonly specText: string;
  /** What the learner's code printed. */
  readonly output: string;
}

/** One kata in full: every spec, every failure (told once when several share it), the types, the next step. */
export function renderVerdict(verdict: Verdict, scene: Scene): string {
  const { kata, paint } = scene;
  const refusal = refusalOf(verdict, scene);
  return [
    `${paint.bold(`${kata.id}: ${kata.title}`)}  ${outcomeWords(verdict)}`,
    ...(refusal === undefined ? renderSpecs(verdict, scene) : [refusal]),
    scene.output.trim() === '' ? '' : `Your code printed:\n${indent(shorten(scene.output.trimEnd()), 4)}`,
    verdict.verdict === 'solved' ? renderSolved(kata, paint) : renderPaths(scene),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderSpecs(verdict: Verdict, scene: Scene): string[] {
  return [
    verdict.specs.map((spec) => renderSpec(spec, scene.paint)).join('\n'),
    ...renderFailures(verdict, scene),
    renderTypeErrors(verdict, scene),
  ];
}

/** A spec's title with its mark. */
export function renderSpec({ title, status }: SpecResult, paint: Paint): string {
  if (status === 'passed') return `  ${paint.green('✓')} ${title}`;
  if (status === 'failed') return `  ${paint.red('✗')} ${title}`;
  return `  ${paint.dim(`· ${title} (not run)`)}`;
}

/** The type errors of a kata's files, or an empty text. */
export function renderTypeErrors({ typeErrors }: Verdict, { root, kata, paint }: Scene): string {
  if (typeErrors.length === 0) return '';
  const lines = typeErrors.map((error) => `  ${paint.cyan(placeOf(root, kata.folder, error))}  ${error.message}`);
  return [paint.bold('The types are wrong:'), ...lines].join('\n');
}

/** Where to go on: the file to open, the lesson, a hint. */
export function renderPaths({ root, kata, paint }: Scene): string {
  const path = (file: string): string => paint.cyan(relative(root, file).replaceAll('\\', '/'));
  return [
    `  Open    ${path(kata.stub)}`,
    `  Lesson  ${path(kata.lesson)}`,
    `  Hint    npm run hint ${kata.number}`,
  ].join('\n');
}

function renderSolved(kata: Kata, paint: Paint): string {
  return `${paint.green('Solved.')} Compare with the answer book: npm run solution ${kata.number}`;
}

function renderFailures({ specs }: Verdict, { specText, paint }: Scene): string[] {
  const stories = new Map<string, SpecResult[]>();
  for (const spec of specs.filter(({ status }) => status === 'failed')) {
    const told = withoutPlace(spec.message);
    stories.set(told, [...(stories.get(told) ?? []), spec]);
  }
  return [...stories.values()].map((shared) => {
    const [first] = shared;
    const more = shared.length > 1 ? paint.dim(`  (and ${shared.length - 1} more)`) : '';
    const asked = specExcerpt(specText, first?.title ?? '');
    return [
      `${paint.red('✗')} ${paint.bold(first?.title ?? '')}${more}`,
      asked === '' ? '' : paint.dim(indent(asked, 4)),
      renderMessage(first?.message ?? '', 4),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  });
}

// Eight specs that fail with "not implemented" differ in the place only.
function withoutPlace(message: string): string {
  return message.replace(/\n+at [^\n]+/g, '');
}

const MOST = 2000;

function shorten(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST)}\n… and ${text.length - MOST} characters more`;
}
