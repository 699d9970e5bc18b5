import type { SpecResult, TypeErrorAt } from '../../runner/verdict.ts';
import type { Flag } from '../model/flag.ts';
import type { Unit } from '../model/unit.ts';

/** A unit from its file's text; undefined if the text is no whole unit. */
export function unitOf(text: string): Unit | undefined {
  const json = parsed(text);
  return isUnit(json) ? json : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isUnit(json: unknown): json is Unit {
  return (
    isObject(json) &&
    areStrings(json.key, json.submission, json.kata, json.text, json.verdict) &&
    isList(json.specs, isSpec) &&
    isList(json.hidden, isSpec) &&
    isList(json.typeErrors, isTypeError) &&
    isList(json.flags, isFlag) &&
    typeof json.durationMs === 'number'
  );
}

function isSpec(json: unknown): json is SpecResult {
  return (
    isObject(json) &&
    areStrings(json.title, json.message) &&
    ['passed', 'failed', 'not-run'].includes(json.status as string) &&
    typeof json.durationMs === 'number'
  );
}

function isTypeError(json: unknown): json is TypeErrorAt {
  return isObject(json) && areStrings(json.file, json.message) && typeof json.line === 'number';
}

function isFlag(json: unknown): json is Flag {
  return (
    isObject(json) &&
    areStrings(json.kind, json.what) &&
    ['hold', 'note'].includes(json.severity as string) &&
    (json.line === undefined || typeof json.line === 'number')
  );
}

function areStrings(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function isList(value: unknown, isOne: (json: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
