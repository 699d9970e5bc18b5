import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Grader, GraderOptions } from '../../../scripts/grading/model/grader.ts';
import type { Submission } from '../../../scripts/grading/model/submission.ts';
import type { GradeVerdict, Judgement } from '../../../scripts/grading/model/unit.ts';
import { titlesOf } from '../../../scripts/runner/examine.ts';

/**
 * A grader that runs nothing: a file says itself what it comes to. `// solved`; `// partial 1` (so many
 * specs pass); `// tampered`: held; `// throws`: the grader fails. It notes what it was asked to judge.
 */
export async function openMarkerGrader(
  { root }: Pick<GraderOptions, 'root'>,
  asked: string[] = [],
  beforeEach: () => void | Promise<void> = () => {},
): Promise<Grader> {
  return {
    confinement: { tier: 'process', told: 'Nothing is run.', unconfined: [] },
    async *judge(submission, katas) {
      for (const kata of katas) {
        asked.push(`${submission.id} ${kata}`);
        await beforeEach();
        const text = textOf(submission, kata);
        if (text?.includes('// throws')) throw new Error('the grader broke');
        const titles = titlesOf(await readFile(join(root, 'katas', kata, `${kata.slice(3)}.spec.ts`), 'utf8'));
        yield { kata, judgement: judgementOf(text, titles) };
      }
    },
    async close() {},
  };
}

function textOf({ files }: Submission, kata: string): string | undefined {
  return files.find((file) => file.kata === kata)?.text;
}

function judgementOf(text: string | undefined, titles: readonly string[]): Judgement {
  const [, word = 'failing', passed] = /\/\/ ([a-z-]+)(?: (\d))?/.exec(text ?? '// missing') ?? [];
  const verdict = word as GradeVerdict;
  const count = verdict === 'solved' ? titles.length : Number(passed ?? 0);
  return {
    verdict,
    specs: titles.map((title, index) => ({
      title,
      status: index < count ? 'passed' : 'failed',
      message: index < count ? '' : 'Expected another thing.',
      durationMs: Math.random(),
    })),
    hidden: [],
    typeErrors: [],
    flags: verdict === 'tampered' ? [{ kind: 'tampered', severity: 'hold', what: 'It reached for the judge.' }] : [],
    durationMs: Math.random(),
  };
}
