import type { TypeErrorAt } from '../../runner/verdict.ts';

/**
 * The type errors that a student may be shown: those in their own file and in the public spec. The others
 * may quote a hidden spec.
 */
export function ownTypeErrors(errors: readonly TypeErrorAt[], kata: string): TypeErrorAt[] {
  const slug = kata.replace(/^\d+-/, '');
  return errors.filter(({ file }) => {
    const name = file.split(/[\\/]/).at(-1);
    return name === `${slug}.ts` || name === `${slug}.spec.ts`;
  });
}
