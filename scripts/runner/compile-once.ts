import { Script } from 'node:vm';

interface Unit {
  readonly code: string;
  readonly script: Script;
}

const units = new Map<string, Unit>();

/**
 * A module's code as a script that gives, in whatever realm it is run, a function of `parameters`.
 * Compiled once a process, and again when the code is another one; what V8 learns of a function in
 * one realm it knows in the next.
 *
 * @param file names the code in stacks; lines and columns are the code's own
 */
export function compileOnce(file: string, code: string, parameters: readonly string[]): Script {
  const known = units.get(file);
  if (known?.code === code) return known.script;
  const head = `(function (${parameters.join(', ')}) {`;
  const script = new Script(`${head}${code}\n})`, { filename: file, columnOffset: -head.length });
  units.set(file, { code, script });
  return script;
}
