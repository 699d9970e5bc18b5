import { mutantsOf } from '../../scripts/mutation/mutants-of.ts';

/** The body of an async generator function, mutated: what its lines became where they changed, by kind. */
function mutate(...lines: string[]): Record<string, string[]> {
  const before = ['export async function* read(source, work) {', ...lines, '}'].join('\n');
  const found: Record<string, string[]> = {};
  for (const { kind, source } of mutantsOf(before)) {
    const body = source.split('\n').slice(1, -1).join(' ').replaceAll(/\s+/g, ' ').trim();
    if (body === lines.join(' ')) continue;
    found[kind] = [...(found[kind] ?? []), body];
  }
  return found;
}

it.each<[kind: string, before: string, after: string[]]>([
  ['await dropped', 'yield await work(source);', ['yield work(source);']],
  ['await added', 'const a = work(); yield a;', ['const a = await work(); yield a;']],
  ['for await made for', 'for await (const a of source) yield a;', ['for (const a of source) yield a;']],
  ['async dropped', 'yield async () => 1;', ['yield () => 1;']],
  ['yield made return', 'yield source;', ['return source;']],
  ['return made yield', 'return source;', ['yield source;']],
  ['yield* made yield', 'yield* source;', ['yield source;']],
  ['all made allSettled', 'await Promise.all(source);', ['await Promise.allSettled(source);']],
  ['finally dropped', 'try { work(); } finally { source.return(); }', ['{ work(); }']],
  ['finally dropped', 'try { a(); } catch { b(); } finally { c(); }', ['try { a(); } catch { b(); }']],
  ['catch dropped', 'try { a(); } catch { b(); } finally { c(); }', ['try { a(); } finally { c(); }']],
  ['statement deleted', 'if (source) work();', [';', 'if (source) ;']],
  ['order swapped', 'await work(); yield 1;', ['yield 1; await work();']],
  ['result dropped', 'return source;', ['return;']],
  ['result dropped', 'source.catch(() => work);', ['source.catch(() => {});']],
  ['break made continue', 'while (source) break;', ['while (source) continue;']],
  ['continue made break', 'while (source) continue;', ['while (source) break;']],
  ['member dropped', 'yield { value: 1, done: source };', ['yield { done: source };', 'yield { value: 1, };']],
  ['member dropped', 'yield { next() {}, return() {} };', ['yield { return() {} };', 'yield { next() {}, };']],
  ['condition negated', 'if (source) yield 1;', ['if (!(source)) yield 1;']],
  ['condition negated', 'while (!source) yield 1;', ['while (source) yield 1;']],
  ['boundary moved', 'if (source < 1) yield 1;', ['if (source <= 1) yield 1;']],
  ['equality negated', 'yield source === 1;', ['yield source !== 1;']],
  ['operator swapped', 'yield source ?? work;', ['yield source || work;']],
  ['left side dropped', 'yield source && work;', ['yield work;']],
  ['right side dropped', 'yield source && work;', ['yield source;']],
  ['question mark dropped', 'yield source?.a;', ['yield source.a;']],
  ['question mark dropped', 'work.return?.();', ['work.return();']],
  ['one more', 'yield 1;', ['yield 2;']],
  ['one less', 'yield 1;', ['yield 0;']],
  ['true made false', 'yield true;', ['yield false;']],
  ['sign swapped', 'source += 1;', ['source -= 1;']],
  ['sign swapped', 'yield source++;', ['yield source--;']],
  ['argument dropped', 'work(source, source.length);', ['work(source.length);', 'work(source, );']],
  ['default dropped', 'yield (a: number = 1) => a;', ['yield (a: number) => a;']],
  ['shift made pop', 'yield source.shift();', ['yield source.pop();']],
  ['asyncIterator made iterator', 'yield Symbol.asyncIterator;', ['yield Symbol.iterator;']],
])('%s: %s', (kind, before, after) => {
  expect(mutate(before)[kind]).toEqual(after);
});

it('keeps async where something is awaited in the same function, and only there', () => {
  expect(mutate('yield async () => { for await (const a of source) work(a); };')['async dropped']).toBeUndefined();
  expect(mutate('yield async () => async () => { await work(); };')['async dropped']).toEqual([
    'yield () => async () => { await work(); };',
  ]);
});

it('makes no mutant of a type, and none that differs in types alone', () => {
  expect(mutantsOf('export interface Page { next?: 1 | true }\nexport type Two = [1, 2];\n')).toEqual([]);
  expect(mutate('const a = 1 as 1 | 2;')['one more']).toEqual(['const a = 2 as 1 | 2;']);
});

it('makes no mutant that no engine can parse', () => {
  // Without its break the switch would be fine; a `continue` needs a loop.
  expect(mutate('switch (source) { case 1: break; }')['break made continue']).toBeUndefined();
});

it('leaves alone what nobody could see', () => {
  expect(mutate('return undefined;')).not.toHaveProperty('statement deleted');
  expect(mutate('return undefined;')).not.toHaveProperty('result dropped');
  expect(mutate('yield { value: undefined, done: true };')['member dropped']).toEqual(['yield { value: undefined, };']);
  expect(mutate('this.a = work;', 'this.b = source;')).not.toHaveProperty('order swapped');
});

it('names a mutant by kind and line, numbered when two have the same, and says where it is', () => {
  const source = 'export const a = (b = 0) => work(b, b);\n\nwork(1);\n';
  expect(mutantsOf(source).map(({ name, line }) => `${line} ${name}`)).toEqual([
    '1 default dropped: export const a = (b = 0) => work(b, b);',
    '1 one more: export const a = (b = 0) => work(b, b);',
    '1 one less: export const a = (b = 0) => work(b, b);',
    '1 result dropped: export const a = (b = 0) => work(b, b);',
    '1 argument dropped: export const a = (b = 0) => work(b, b);',
    '3 statement deleted: work(1);',
    '3 argument dropped: work(1);',
    '3 one more: work(1);',
    '3 one less: work(1);',
  ]);
});

it('gives the same mutants every time', () => {
  const source = 'export async function* f() { await g(); yield 1; yield 1; }\n';
  expect(mutantsOf(source)).toEqual(mutantsOf(source));
  expect(new Set(mutantsOf(source).map(({ name }) => name)).size).toBe(mutantsOf(source).length);
});
