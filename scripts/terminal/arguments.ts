import { parseArgs } from 'node:util';
import { UserError } from '../course/user-error.ts';

/** What a command understands. `--give-up` is the flag `give-up`, `--svg <file>` the option `svg`. */
export interface Known {
  readonly flags?: readonly string[];
  readonly options?: readonly string[];
  /** How many names it takes; as many as one likes if it does not say. */
  readonly mostNames?: number;
}

export interface Arguments {
  /** What is neither flag nor option, in order. */
  readonly names: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly options: ReadonlyMap<string, string>;
}

/**
 * Reads the words after the script's name. npm keeps a flag that is not preceded by `--` for itself
 * and hands it on in the environment, so it is looked for in both places. UserError, which names the
 * known ones, for a flag that is not known, and for too many names.
 */
export function parseArguments(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  known: Known = {},
): Arguments {
  const { flags: flagNames = [], options: optionNames = [], mostNames = Infinity } = known;
  const { positionals, values } = parse(args, flagNames, optionNames);
  const names = [...positionals];
  const flags = new Set(flagNames.filter((name) => values[name] === true));
  for (const name of flagNames) {
    const given = keptByNpm(name, env);
    if (!given || given === 'false') continue;
    flags.add(name);
    // `--give-up=2`, and `--give-up 2` with some versions of npm: the name was taken for the flag's value.
    if (given !== 'true') names.push(given);
  }
  const options = new Map<string, string>();
  for (const name of optionNames) {
    const given = values[name] ?? keptByNpm(name, env);
    if (given === 'true') {
      throw new UserError(`--${name} needs a value after it: npm run <command> -- --${name} <value>`);
    }
    if (typeof given === 'string' && given !== '') options.set(name, given);
  }
  if (names.length > mostNames) {
    const most = ['no names', 'one name'][mostNames] ?? `at most ${mostNames} names`;
    throw new UserError(`This command takes ${most}, and got ${names.join(' ')}.`);
  }
  return { names, flags, options };
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parse(
  args: readonly string[],
  flags: readonly string[],
  options: readonly string[],
): { positionals: string[]; values: Values } {
  const all = [
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
    ...options.map((name) => [name, { type: 'string' }] as const),
  ];
  try {
    return parseArgs({ args: [...args], options: Object.fromEntries(all), allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    // Node's advice about words that begin with a dash comes after the first sentence.
    throw new UserError(`${message.split(/\. /)[0]?.replace(/\.?$/, '.')}\n${knownOnes(flags, options)}`, {
      cause: error,
    });
  }
}

function knownOnes(flags: readonly string[], options: readonly string[]): string {
  const all = [...flags.map((name) => `--${name}`), ...options.map((name) => `--${name} <value>`)];
  return all.length === 0 ? 'This command has no flags.' : `This command knows ${all.join(', ')}.`;
}

function keptByNpm(name: string, env: NodeJS.ProcessEnv): string | undefined {
  return env[`npm_config_${name.replaceAll('-', '_')}`];
}
