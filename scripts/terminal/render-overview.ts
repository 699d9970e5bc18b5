import type { Kata } from '../course/kata.ts';
import type { SpecResult, Verdict } from '../runner/verdict.ts';
import { bar } from './bar.ts';
import { indent } from './indent.ts';
import { outcomeWords } from './outcome-words.ts';
import { refusalOf } from './refusals.ts';
import { renderMessage } from './render-message.ts';
import { renderPaths, renderTypeErrors, type Scene } from './render-verdict.ts';
import { specExcerpt } from './spec-excerpt.ts';
import type { Paint } from './paint.ts';

/** The katas by level, a line each with its verdict, and the bar. Verdicts are in the katas' order. */
export function renderOverview(katas: readonly Kata[], verdicts: readonly Verdict[], paint: Paint): string {
  const width = Math.max(...katas.map(({ slug }) => slug.length));
  const lines = katas.flatMap((kata, index) => {
    const verdict = verdicts[index];
    const heading = kata.level.number === katas[index - 1]?.level.number ? [] : [levelLine(kata, index, paint)];
    return verdict === undefined ? heading : [...heading, kataLine(kata, verdict, width, paint)];
  });
  const solved = verdicts.filter(({ verdict }) => verdict === 'solved').length;
  return [...lines, '', `  ${bar(solved, katas.length)} ${solved} of ${katas.length} katas solved`].join('\n');
}

/** The next kata: its first failing spec, what is asked there, what came, and the path to open. */
export function renderNext(verdict: Verdict, scene: Scene): string {
  const { kata, paint } = scene;
  const first = verdict.specs.find(({ status }) => status === 'failed');
  const refusal = refusalOf(verdict, scene);
  return [
    `${paint.bold(`Next: ${kata.number} ${kata.title}`)}`,
    refusal ?? (first === undefined ? renderTypeErrors(verdict, scene) : renderFirst(first, verdict, scene)),
    renderPaths(scene),
    `  In full: npm test ${kata.number}`,
  ].join('\n\n');
}

function levelLine({ level }: Kata, index: number, paint: Paint): string {
  return `${index === 0 ? '' : '\n'}  ${paint.bold(`Level ${level.number}: ${level.name}`)}`;
}

function kataLine(kata: Kata, verdict: Verdict, width: number, paint: Paint): string {
  const words = outcomeWords(verdict);
  const number = String(kata.number).padStart(2, '0');
  const line = `${number}  ${kata.slug.padEnd(width)}  `;
  if (verdict.verdict === 'solved') return `  ${paint.green('✓')} ${line}${paint.green(words)}`;
  if (verdict.verdict === 'not-attempted') return `  ${paint.dim(`· ${line}${words}`)}`;
  return `  ${paint.red('✗')} ${line}${paint.yellow(words)}`;
}

function renderFirst({ title, message }: SpecResult, verdict: Verdict, { specText, paint }: Scene): string {
  const asked = specExcerpt(specText, title);
  const more = verdict.specs.filter(({ status }) => status === 'failed').length - 1;
  return [
    `  ${paint.red('✗')} ${paint.bold(title)}${more > 0 ? paint.dim(`  (and ${more} more)`) : ''}`,
    asked === '' ? '' : paint.dim(indent(asked, 6)),
    renderMessage(message, 6),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
