import { LIMITS, type Limits } from '../../scripts/runner/specs-process.ts';
import { run } from '../../scripts/runner/run.ts';
import type { Trial } from '../../scripts/runner/trial.ts';
import type { Verdict } from '../../scripts/runner/verdict.ts';
import { removeToys, ROOT, TOY_SPEC, TOY_STUB, toyTrial } from './toy-trial.ts';

const RIGHT = 'export const double = (n: number): number => n * 2;';

async function verdictsOf(trials: readonly Trial[], options: { trustSpecs?: boolean; limits?: Limits } = {}) {
  const verdicts: Verdict[] = [];
  for await (const verdict of run(trials, { root: ROOT, trustSpecs: true, ...options })) verdicts.push(verdict);
  return verdicts;
}

async function verdictOf(implementation: string | undefined, options?: Parameters<typeof verdictsOf>[1]) {
  const [verdict] = await verdictsOf([await toyTrial(implementation)], options);
  if (verdict === undefined) throw new Error('There should be a verdict.');
  return verdict;
}

afterAll(removeToys);

const THROWS = `throw new Error('no ticker'); export const double = 1 as never;`;
const CASES = {
  right: RIGHT,
  'half right': 'export const double = (n: number): number => n * n * 0;',
  wrong: 'export const double = (n: number): number => n * 2 + 1;',
  stub: TOY_STUB,
  'wrong types': 'export const double = (n: string): number => Number(n) * 2;',
  unreadable: 'export const double = (n: number => n;',
  missing: undefined,
  throwing: THROWS,
} as const;

describe('what a trial comes to', () => {
  const verdicts = new Map<keyof typeof CASES, Verdict>();
  const verdictFor = (name: keyof typeof CASES): Verdict => verdicts.get(name) as Verdict;

  beforeAll(async () => {
    const names = Object.keys(CASES) as (keyof typeof CASES)[];
    const trials = await Promise.all(names.map((name) => toyTrial(CASES[name])));
    const all = await verdictsOf(trials);
    names.forEach((name, index) => verdicts.set(name, all[index] as Verdict));
  });

  it('is solved when every spec passes and the types are right', () => {
    expect(verdictFor('right')).toMatchObject({ kata: '90-double', verdict: 'solved', passed: 2, total: 2, typeErrors: [] });
  });

  it('is partial when some specs pass, and says of the others what was expected and where', () => {
    const verdict = verdictFor('half right');
    expect(verdict).toMatchObject({ verdict: 'partial', passed: 1, total: 2 });
    expect(verdict.specs[0]).toMatchObject({ title: 'doubles a number', status: 'failed' });
    expect(verdict.specs[0]?.message).toMatch(/Expected: 4\nReceived: 0\n\nat .*double\.spec\.ts:4$/);
  });

  it('is failing when no spec passes', () => {
    expect(verdictFor('wrong')).toMatchObject({ verdict: 'failing', passed: 0 });
  });

  it('is not-attempted when the file is still the stub', () => {
    expect(verdictFor('stub')).toMatchObject({ verdict: 'not-attempted', passed: 0, total: 2 });
  });

  it('is type-error when every spec passes and the types are wrong, and both are reported', () => {
    const verdict = verdictFor('wrong types');
    expect(verdict).toMatchObject({ verdict: 'type-error', passed: 2 });
    expect(verdict.typeErrors[0]).toMatchObject({ file: 'double.spec.ts', line: 4 });
    expect(verdict.typeErrors[0]?.message).toMatch(/^TS2345: /);
  });

  it('is syntax-error when the file cannot be read, with the line', () => {
    const verdict = verdictFor('unreadable');
    expect(verdict).toMatchObject({ verdict: 'syntax-error', passed: 0, total: 2 });
    expect(verdict.typeErrors[0]).toMatchObject({ file: 'double.ts', line: 1 });
  });

  it('is missing when there is no file, and nothing runs', () => {
    expect(verdictFor('missing')).toMatchObject({ verdict: 'missing', passed: 0, total: 2 });
  });

  it('is spec-edited when the spec is not the sealed one, and nothing runs', async () => {
    const trial = await toyTrial(RIGHT, TOY_SPEC.replace('toBe(4)', 'toBe(5)'));
    const [verdict] = await verdictsOf([trial], { trustSpecs: false });
    expect(verdict).toMatchObject({ verdict: 'spec-edited', passed: 0, total: 2 });
  });

  it('tells every spec of a file that throws while it is loaded, and the reason once', () => {
    const verdict = verdictFor('throwing');
    expect(verdict.verdict).toBe('failing');
    expect(verdict.specs.map(({ status }) => status)).toEqual(['failed', 'not-run']);
    expect(verdict.specs[0]?.message).toContain('no ticker');
  });
});

describe('code that does not end', () => {
  const limits = { ...LIMITS, silenceMs: 1200 };

  it('is starved when it loops without awaiting; the next trial still gets its verdict', async () => {
    const trials = [await toyTrial('export function double(n: number): number { while (n) {} return n; }'), await toyTrial(RIGHT)];
    const [first, second] = await verdictsOf(trials, { limits });
    expect(first?.verdict).toBe('starved');
    expect(first?.specs.map(({ status }) => status)).toEqual(['failed', 'not-run']);
    expect(first?.specs[0]?.message).toContain('starved: a loop ran on and on in this spec');
    expect(second?.verdict).toBe('solved');
  });

  it('is starved when it only ever awaits what is ready', async () => {
    const spec = `import { double } from './double';\nit('settles', async () => {\n  await double(2);\n});\n`;
    const trial = await toyTrial('export async function double(n: number) { for (;;) await n; }', spec);
    const [verdict] = await verdictsOf([trial], { limits });
    expect(verdict?.verdict).toBe('starved');
  });

  it('is starved when it loops while the file is loaded', async () => {
    const verdict = await verdictOf('for (;;) {}\nexport const double = 0 as never;', { limits });
    expect(verdict).toMatchObject({ verdict: 'starved', total: 2 });
    expect(verdict.specs[0]?.message).toContain('while the file was loaded');
  });

  it('is stuck when it waits for a promise that nobody settles', async () => {
    const spec = `import { double } from './double';\nit('settles', async () => {\n  await double(2);\n});\n`;
    const trial = await toyTrial('export const double = (n: number) => new Promise(() => n);', spec);
    const [verdict] = await verdictsOf([trial]);
    expect(verdict?.verdict).toBe('stuck');
    expect(verdict?.specs[0]?.message).toContain('stuck: ');
  });

  it.each([['undefined', 'undefined'], ['{ code: 3 }', '{ code: 3 }'], ["'too hot'", 'too hot']])(
    'says what a promise that nobody listens to was rejected with: %s',
    async (reason, told) => {
      const [verdict] = await verdictsOf([await toyTrial(`export const double = (n: number) => (Promise.reject(${reason}), n * 2);`)]);
      expect(verdict?.specs[0]?.message).toMatch(new RegExp(`nobody listened to it.*It was rejected with:\n\n${told}$`, 's'));
    },
  );

  it('is leaking when a spec finds timers left behind', async () => {
    const spec = `import { Hang } from '#support/hang';\nimport { double } from './double';\n
it('leaves nothing', async () => {\n  if (double(2)) throw new Hang('leaking', '2 timers are still scheduled');\n});\n`;
    const [verdict] = await verdictsOf([await toyTrial(RIGHT, spec)]);
    expect(verdict).toMatchObject({ verdict: 'leaking', specs: [{ status: 'failed' }] });
  });

  it('leaves no process behind, not even one that loops', async () => {
    const printed: string[] = [];
    const trial = await toyTrial(
      'console.log(process.pid);\nexport const double = (n: number) => n * 2;\nsetTimeout(() => {}, 1e9);',
    );
    for await (const _ of run([trial], { root: ROOT, trustSpecs: true, onOutput: (_trial, text) => void printed.push(text) })) break;
    const pid = Number(printed.join('').trim());
    expect(pid).toBeGreaterThan(0);
    await gone(pid);
  });
});

describe('code that ends its process', () => {
  it('is crashed when it exits', async () => {
    const verdict = await verdictOf('export function double(n: number): number { process.exit(0); }');
    expect(verdict).toMatchObject({ verdict: 'crashed', passed: 0 });
    expect(verdict.specs[0]?.message).toContain('process.exit');
  });

  it('is out-of-memory when it fills the heap', async () => {
    const implementation = 'export function double(n: number) { const all = []; while (n) all.push({ n }); return all; }';
    const verdict = await verdictOf(implementation, { limits: { ...LIMITS, silenceMs: 20_000, heapMb: 96 } });
    expect(verdict.verdict).toBe('out-of-memory');
  });

  it('is too-much-output when it floods', async () => {
    // With turns in between: on newer Nodes a pipe takes nothing while a loop runs.
    const implementation = `import { access } from 'node:fs/promises';
export async function double() { for (;;) { process.stdout.write('tick '.repeat(10_000)); await access('.'); } }`;
    const spec = `import { double } from './double';\nit('settles', async () => {\n  await double();\n});\n`;
    const limits = { ...LIMITS, outputChars: 200_000 };
    const [verdict] = await verdictsOf([await toyTrial(implementation, spec)], { limits });
    expect(verdict?.verdict).toBe('too-much-output');
  });
});

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise(setImmediate);
  }
}
