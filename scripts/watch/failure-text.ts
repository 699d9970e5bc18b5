import type { SpecResult, Verdict } from '../runner/verdict.ts';
import { indent } from '../terminal/indent.ts';
import { refusalOf } from '../terminal/refusals.ts';
import { renderTypeErrors, type Scene } from '../terminal/render-verdict.ts';
import { specExcerpt } from '../terminal/spec-excerpt.ts';
import { unwrap } from '../terminal/unwrap.ts';
import { drawable } from './drawable.ts';
import type { Look } from './look.ts';
import type { Result, State } from './state.ts';

/** What is wrong with a kata that is not solved: the first thing to look at, the types, what was printed. */
export function failureText(state: State, result: Result, look: Look): string {
  const { root, kata } = state;
  const { verdict, output, specText } = result;
  const scene: Scene = { root, kata, paint: look.paint, specText, output };
  const first = verdict.specs.find(({ status }) => status === 'failed');
  const printed = indent(shorten(output.trimEnd()), 2);
  return [
    unwrap(refusalOf(verdict, scene) ?? ''),
    first === undefined ? '' : firstFailure(first, state, result, look),
    typeErrorsText(verdict, scene),
    printed === '' ? '' : `${look.paint.bold('Your code printed')}\n\n${printed}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The first of them, those in the learner's own file before those that follow from it in the spec. */
function typeErrorsText(verdict: Verdict, scene: Scene): string {
  const own = `${scene.kata.slug}.ts`;
  const errors = verdict.typeErrors.toSorted((a, b) => Number(b.file === own) - Number(a.file === own));
  const shown = renderTypeErrors({ ...verdict, typeErrors: errors.slice(0, MOST_TYPE_ERRORS) }, scene);
  const rest = errors.length - MOST_TYPE_ERRORS;
  return rest > 0 ? `${shown}\n  and ${rest} more` : shown;
}

const MOST_TYPE_ERRORS = 4;

function firstFailure(first: SpecResult, { size }: State, result: Result, { paint }: Look): string {
  const { verdict, specText, timelines } = result;
  const more = verdict.specs.filter(({ status }) => status === 'failed').length - 1;
  const asked = specExcerpt(specText, first.title);
  const told = timelines.reduce((message, timeline) => {
    return message.replace(timeline.drawing, () => drawable(timeline, size.columns - 2).drawing);
  }, first.message);
  return [
    `${paint.red('✗')} ${paint.bold(first.title)}${more > 0 ? paint.dim(`  (and ${more} more)`) : ''}`,
    asked === '' ? '' : paint.dim(indent(asked, 4)),
    indent(unwrap(told), 2),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const MOST = 2000;

function shorten(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST)}\n… and ${text.length - MOST} characters more`;
}
