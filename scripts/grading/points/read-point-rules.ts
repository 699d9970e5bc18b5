import { findKata } from '../../course/find-kata.ts';
import type { Kata } from '../../course/kata.ts';
import { readText } from '../../course/text-file.ts';
import { UserError } from '../../course/user-error.ts';
import { DEFAULT_RULES, type PointRules } from './point-rules.ts';

/**
 * Reads points.json: `{ "default": 1, "levels": { "1": 1, "ways out": 2 }, "katas": { "3": 5 },
 * "credit": "share" }`, every key optional. Levels and katas may be called by number or name.
 * UserError for a file that is not there or no JSON, for an unknown key, level or kata, for one that
 * is named twice, and for points that are no number from 0 to 1000.
 */
export async function readPointRules(file: string, course: readonly Kata[]): Promise<PointRules> {
  const text = await readText(file);
  if (text === undefined) throw new UserError(`${file}, named by --points, is not there.`);
  return pointRulesOf(jsonOf(text, file), file, course);
}

function jsonOf(text: string, file: string): unknown {
  try {
    // A BOM is what Windows editors put first; JSON has none.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(`${file} is no JSON (${(error as Error).message}).\n${FORM}`, { cause: error });
  }
}

function pointRulesOf(json: unknown, file: string, course: readonly Kata[]): PointRules {
  const wrong = (what: string): UserError => new UserError(`${file}: ${what}\n${FORM}`);
  if (!isObject(json)) throw wrong('an object was expected.');
  const unknown = Object.keys(json).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw wrong(`"${unknown}" is no key of it; it knows ${KEYS.join(', ')}.`);

  const points = (value: unknown, where: string): number => {
    if (typeof value === 'number' && value >= 0 && value <= MOST) return value;
    throw wrong(`${where} should be a number of points from 0 to ${MOST}, and is ${JSON.stringify(value)}.`);
  };
  const table = (key: 'levels' | 'katas', find: (name: string) => string): Record<string, number> => {
    const given = json[key] ?? {};
    if (!isObject(given)) throw wrong(`"${key}" should be an object like { "1": 2 }.`);
    const found: Record<string, number> = {};
    for (const [name, value] of Object.entries(given)) {
      const id = find(name);
      if (id in found) throw wrong(`"${key}" names ${id} twice.`);
      found[id] = points(value, `"${key}"."${name}"`);
    }
    return found;
  };
  const { credit = DEFAULT_RULES.credit } = json;
  if (credit !== 'share' && credit !== 'all-or-nothing') {
    throw wrong(`"credit" should be "share" or "all-or-nothing", and is ${JSON.stringify(credit)}.`);
  }
  return {
    default: points(json.default ?? DEFAULT_RULES.default, '"default"'),
    levels: table('levels', (name) => levelOf(course, name, wrong)),
    katas: table('katas', (name) => kataOf(course, name, wrong)),
    credit,
  };
}

const KEYS = ['default', 'levels', 'katas', 'credit'];
const MOST = 1000;
const FORM = 'It should look like { "default": 1, "levels": { "2": 2 }, "katas": { "3": 5 }, "credit": "share" }.';

function levelOf(course: readonly Kata[], name: string, wrong: (what: string) => UserError): string {
  const found = course.find(({ level }) => String(level.number) === name || level.name === name.trim().toLowerCase());
  if (found !== undefined) return String(found.level.number);
  const levels = [...new Set(course.map(({ level }) => `${level.number} (${level.name})`))];
  throw wrong(`there is no level "${name}". The levels are ${levels.join(', ')}.`);
}

function kataOf(course: readonly Kata[], name: string, wrong: (what: string) => UserError): string {
  try {
    return findKata(course, name).id;
  } catch (error) {
    if (error instanceof UserError) throw wrong(error.message);
    throw error;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
