/**
 * What the published JSON schema of CTRF 1.0 (ctrf-io/ctrf, schema/ctrf.schema.json) says of the fields
 * that we write: which there must be, which there may be, and of what kind. A key that is not here is one
 * that the schema forbids, or that we do not write.
 */
export function ctrfFaults(report: unknown): string[] {
  return faults('', report, REPORT);
}

type Rule = (path: string, value: unknown) => string[];

const fail = (path: string, what: string): string[] => [`${path || 'the report'} is not ${what}`];
const text: Rule = (path, value) => (typeof value === 'string' ? [] : fail(path, 'a string'));
const name: Rule = (path, value) => (typeof value === 'string' && value.length > 0 ? [] : fail(path, 'a string with a character'));
const integer: Rule = (path, value) => (Number.isInteger(value) ? [] : fail(path, 'an integer'));
const anything: Rule = (path, value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? [] : fail(path, 'an object'));
const only = (...allowed: readonly string[]): Rule => (path, value) => (allowed.includes(value as string) ? [] : fail(path, allowed.join(' or ')));
const matching = (pattern: RegExp): Rule => (path, value) => (pattern.test(String(value)) ? text(path, value) : fail(path, String(pattern)));
const list = (item: Rule, least = 0): Rule => (path, value) =>
  Array.isArray(value) && value.length >= least ? value.flatMap((each, index) => item(`${path}[${index}]`, each)) : fail(path, `a list of ${least} or more`);
const object = (required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule => (path, value) => {
  if (anything(path, value).length > 0) return anything(path, value);
  const entries = Object.entries(value as object);
  const lacking = Object.keys(required).filter((key) => !(key in (value as object))).map((key) => `${path}.${key} is missing`);
  const rules: Record<string, Rule> = { ...required, ...optional };
  return [...lacking, ...entries.flatMap(([key, each]) => rules[key]?.(`${path}.${key}`, each) ?? [`${path}.${key} is not in the schema`])];
};

const faults = (path: string, value: unknown, rule: Rule): string[] => rule(path, value);

const TEST = object(
  { name, status: only('passed', 'failed', 'skipped', 'pending', 'other'), duration: integer },
  { suite: list(text, 1), message: text, rawStatus: text, filePath: text, extra: anything },
);
const COUNTS = Object.fromEntries(
  ['tests', 'passed', 'failed', 'skipped', 'pending', 'other', 'start', 'stop'].map((key) => [key, integer]),
);
const REPORT = object(
  {
    reportFormat: only('CTRF'),
    specVersion: matching(/^[0-9]+\.[0-9]+\.[0-9]+$/),
    results: object(
      { tool: object({ name }, { version: text }), summary: object(COUNTS), tests: list(TEST) },
      { environment: object({}, { appName: text, appVersion: text, testEnvironment: text, extra: anything }) },
    ),
  },
  { generatedBy: text },
);
