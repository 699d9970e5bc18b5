import { UserError } from '../course/user-error.ts';

/** A published implementation of a kata: a few lines that call a library. */
export interface Adapter {
  /** `streaming-iterables`, the file's name. */
  readonly name: string;
  readonly source: string;
  /** What has to be installed, `streaming-iterables@8.0.1`: exact versions, so that the outcome stays. */
  readonly packages: readonly string[];
  /** The specs that fail, by exact title, and why that is as it should be. Empty: all pass. */
  readonly failing: readonly { readonly spec: string; readonly reason: string }[];
}

/**
 * Reads the docblock that an adapter begins with: lines `@package name@version`, and for each spec that
 * fails a pair of lines `@spec <title>` and `@because <reason>`.
 *
 * @param place where the file is, for the UserError about a docblock that is malformed
 */
export function adapterOf(name: string, source: string, place: string): Adapter {
  const block = /^\s*\/\*\*(.*?)\*\//s.exec(source)?.[1] ?? '';
  const lines = block.matchAll(/^\s*\* @(\w+) +(.*?) *$/gm);
  const tags = [...lines].map(([, tag = '', text = '']) => ({ tag, text }));
  const packages = tags.filter(({ tag }) => tag === 'package').map(({ text }) => text);
  const rest = tags.filter(({ tag }) => tag !== 'package');
  const failing = rest.flatMap(({ tag, text }, index) => {
    const next = rest[index + 1];
    return tag === 'spec' && next?.tag === 'because' ? [{ spec: text, reason: next.text }] : [];
  });
  const isWhole = packages.length > 0 && packages.every((each) => EXACT.test(each));
  if (isWhole && failing.length * 2 === rest.length) return { name, source, packages, failing };
  throw new UserError(
    `${place} should begin with a docblock that says what it needs\n` +
      'and, when specs fail, which ones and why, in pairs of one line each:\n\n' +
      '  @package <name>@<exact version>\n  @spec <the exact title of the spec>\n  @because <the reason>',
  );
}

const EXACT = /^(@[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+[\w.-]*$/;
