/**
 * How the learner would write what an arrow function gives: `countdown(3, 100)` for
 * `() => countdown(3, 100)`. The compiled text names imports by their module, which is undone.
 */
export function labelOf(make: () => unknown): string {
  const body = /^\(\)\s*=>\s*([^{\s][\s\S]*)$/u.exec(make.toString())?.[1] ?? '';
  const label = body
    .replaceAll(/\(0, (\w+\.\w+)\)/gu, '$1')
    .replaceAll(/\b\w+_\d+\.(?=\w)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return label === '' || label.length > 50 ? 'it' : label;
}
