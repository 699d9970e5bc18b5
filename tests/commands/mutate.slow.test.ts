import { writeAll } from '../tiny-course.ts';
import { commandCourse, type CommandCourse } from './run-command.ts';

const REFERENCE = `export function sips(cups: number): number {
  return cups > 2 ? cups : 2;
}
`;
const MANY = `it('counts many', () => {
  expect(sips(3)).toBe(3);
});
`;
const FEW = `it('counts two at least', () => {
  expect(sips(1)).toBe(2);
});
`;
const BOUNDARY = '## boundary moved: return cups > 2 ? cups : 2;\n\nTwo cups are two sips on either way.\n';
const ONE_LESS = '## one less: return cups > 2 ? cups : 2;\n\nThe same: there is no cup between one and two.\n';

let course: CommandCourse;

beforeEach(async () => {
  course = await commandCourse();
  await writeAll(course.root, 'answers/01-sip-slowly', { 'reference.ts': REFERENCE });
});

function specs(...texts: string[]): Promise<void> {
  const text = ["import { sips } from './sip-slowly';\n", ...texts].join('\n');
  return writeAll(course.root, 'katas/01-sip-slowly', { 'sip-slowly.spec.ts': text });
}

function explain(...texts: string[]): Promise<void> {
  return writeAll(course.root, 'answers/01-sip-slowly', { 'equivalent-mutants.md': texts.join('\n') });
}

it('shows each mutant that no spec tells from the reference, and fails', async () => {
  await specs(MANY);
  const { code, stdout } = await course.run('mutate', '1');
  expect(stdout).toMatch(/^kata +mutants +killed +types only +equivalent +survived\n01-sip-slowly +8 +4 +0 +0 +4\n/);
  expect(stdout).toContain(`✗ 01-sip-slowly, line 2  one more (2): return cups > 2 ? cups : 2;
    -   return cups > 2 ? cups : 2;
    +   return cups > 2 ? cups : 3;
    Survived: no spec tells it from the reference.`);
  expect(stdout).toMatch(/\n4 passed, 4 failed\n$/);
  expect(code).toBe(1);
});

it('passes when the rest is explained in the answer book, and tells the reasons', async () => {
  await specs(MANY, FEW);
  await explain(BOUNDARY, ONE_LESS);
  const { code, stdout } = await course.run('mutate', '1');
  expect(stdout).toMatch(/\n01-sip-slowly +8 +6 +0 +2 +0\n/);
  expect(stdout).toContain('    Equivalent: Two cups are two sips on either way.');
  expect(stdout).toMatch(/\n75.0 % killed by specs\n[^]*\n8 passed, 0 failed\n$/);
  expect(code).toBe(0);
});
