import type { Fates } from '../mutation/fates.ts';
import type { TriedMutant } from '../mutation/try-mutants.ts';
import { changedLines } from './changed-lines.ts';
import { indent } from './indent.ts';
import type { Paint } from './paint.ts';

/** Figures for each kata, then every mutant that no spec has killed: its change, and what is known of it. */
export function renderMutants(all: readonly Fates[], paint: Paint): string {
  return [
    renderTable(all),
    ...all.flatMap((fates) => renderEquivalent(fates, paint)),
    ...all.flatMap((fates) => renderByTypes(fates, paint)),
    ...all.flatMap((fates) => renderSurvivors(fates, paint)),
    ...all.flatMap((fates) => renderStale(fates, paint)),
  ].join('\n\n');
}

/** Killed by the specs, out of all: 0 to 1. */
export function killedShare(all: readonly Fates[]): number {
  const total = all.reduce((sum, fates) => sum + countOf(fates), 0);
  return total === 0 ? 1 : all.reduce((sum, { killed }) => sum + killed.length, 0) / total;
}

function renderTable(all: readonly Fates[]): string {
  const figures = all.map(figuresOf);
  const sums = NOTHING.map((_, column) => figures.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const rows = all.map(({ kata }, index) => [kata.id, ...(figures[index] ?? [])]);
  const table = [HEADINGS, ...rows, ['all', ...sums]].map((row) => row.map(String));
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row.map((cell, column) => aligned(cell, column, widths[column] ?? 0)).join('  '),
  );
  return `${lines.join('\n')}\n\n${(killedShare(all) * 100).toFixed(1)} % killed by specs`;
}

/** The first column holds names, the others figures. */
function aligned(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

const HEADINGS = ['kata', 'mutants', 'killed', 'types only', 'equivalent', 'survived'];
const NOTHING: readonly number[] = [0, 0, 0, 0, 0];

function figuresOf(fates: Fates): readonly number[] {
  const { killed, byTypes, equivalent, survivors } = fates;
  return [countOf(fates), killed.length, byTypes.length, equivalent.length, survivors.length];
}

function countOf({ killed, byTypes, equivalent, survivors }: Fates): number {
  return killed.length + byTypes.length + equivalent.length + survivors.length;
}

function renderEquivalent(fates: Fates, paint: Paint): string[] {
  const mark = paint.dim('=');
  return fates.equivalent.map(({ tried, reason }) =>
    renderMutant(mark, fates, tried, `Equivalent: ${reason}`, paint),
  );
}

function renderByTypes(fates: Fates, paint: Paint): string[] {
  return fates.byTypes.map((tried) => {
    const story = `Only the types stop it: ${tried.verdict.typeErrors[0]?.message ?? ''}`;
    return renderMutant(paint.dim('t'), fates, tried, story, paint);
  });
}

function renderSurvivors(fates: Fates, paint: Paint): string[] {
  const story =
    'Survived: no spec tells it from the reference.\n' +
    'Strengthen a spec, or say in equivalent-mutants.md why not.';
  return fates.survivors.map((tried) => renderMutant(paint.red('✗'), fates, tried, story, paint));
}

function renderStale({ kata, stale }: Fates, paint: Paint): string[] {
  const story = 'Explained in equivalent-mutants.md, but it is killed, or there is no such mutant any more.';
  return stale.map(({ name }) => `${paint.red('✗')} ${kata.id}: ${name}\n${indent(story, 4)}`);
}

function renderMutant(
  mark: string,
  { kata, reference }: Fates,
  { mutant }: TriedMutant,
  story: string,
  paint: Paint,
): string {
  return [
    `${mark} ${paint.bold(`${kata.id}, line ${mutant.line}`)}  ${mutant.name}`,
    indent(changedLines(reference, mutant.source), 4),
    indent(story, 4),
  ].join('\n');
}
