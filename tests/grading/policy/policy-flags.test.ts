import { policyFlags } from '../../../scripts/grading/policy/policy-flags.ts';

/** `hold 2: what`, one for each flag. */
function flagsOf(text: string): string[] {
  return policyFlags({ slug: 'async-generator' }, text).map(({ kind, severity, line, what }) => {
    expect(kind).toBe('policy');
    return `${severity} ${line}: ${what}`;
  });
}

const HOLDS: Readonly<Record<string, readonly (readonly [code: string, what: RegExp])[]>> = {
  'what loads other code': [
    ["import fs from 'node:fs';", /imports node:fs/],
    ["import { run } from 'node:test';", /imports node:test/],
    ["import { createRequire } from 'module';", /imports module/],
    ["import { jest } from '@jest/globals';", /imports @jest\/globals/],
    ["import './async-generator.spec';", /imports another file, \.\/async-generator\.spec/],
    ["import { recorder } from '#support/recorder';", /imports another file/],
    ["import { type Mode, readFile } from 'node:fs';", /imports node:fs/],
    ["export * from 'node:fs';", /imports node:fs/],
    ["import fs = require('node:fs');", /imports node:fs/],
    ["const fs = require('f' + 's');", /imports fs/],
    ["const name = 'fs'; void import(name);", /imports fs/],
    ['void import(String(Math.random()));', /whose name only running it would tell/],
    ["const load = require; load('fs');", /uses `require`/],
    ['import.meta.url;', /asks `import\.meta`/],
  ],
  'what reaches the process and the global object': [
    ['process.exit(0);', /uses `process`/],
    ['process?.["exit"](0);', /uses `process`/],
    ['const { exit } = process;', /uses `process`/],
    ['export { process as mine };', /uses `process`/],
    ['const all = { process };', /uses `process`/],
    ['globalThis.process.exit(0);', /uses `globalThis\.process`/],
    ["globalThis['pro' + 'cess'];", /uses `globalThis\.process`/],
    ['const everything = globalThis;', /uses `globalThis`/],
    ['const key = String(1); global[key];', /uses `global`/],
    ['module.constructor;', /uses `module`/],
    ['__dirname;', /uses `__dirname`/],
    ["fetch('https://example.org');", /reaches the network/],
    ["import type { process } from 'node:process'; process.exit(0);", /uses `process`/],
    ['declare const process: { exit(): void }; process.exit();', /uses `process`/],
    ['declare global { var process: never } process;', /uses `process`/],
    ['{ const process = 1; } process;', /uses `process`/],
  ],
  'what makes code from text': [
    ["eval('1');", /uses `eval`/],
    ["(0, eval)('1');", /uses `eval`/],
    ["\\u0065val('1');", /uses `eval`/],
    ['function eval(code: string): void; eval("1");', /uses `eval`/],
    ["new Function('return 1');", /uses `Function`/],
    ["const F = Function; F('return 1');", /uses `Function`/],
    ['class Code extends Function {}', /uses `Function`/],
    ["(() => {}).constructor('return process')();", /uses a `constructor`/],
    ["[].constructor.constructor('return process')();", /uses a `constructor`/],
    ["const Make = (() => {}).constructor; new Make('return 1');", /uses a `constructor`/],
    ["const { constructor: Make } = () => {}; Make('return 1');", /uses a `constructor`/],
    ["(() => {})['const' + 'ructor'].call(null, '1');", /uses a `constructor`/],
    ["Reflect.get(() => {}, 'constructor');", /has the name "constructor" as a text/],
  ],
  'what belongs to the specs': [
    ['jest.useRealTimers();', /uses `jest`/],
    ['expect.extend({});', /uses `expect`/],
    ["test.only('mine', () => {});", /uses `test`/],
    ["describe('mine', () => {});", /uses `describe`/],
    ['it = null;', /uses `it`/],
    ["Symbol.for('jest-matchers-object');", /takes the symbol "jest-matchers-object"/],
    ["Symbol.for(`$${'$'}jest-matchers-object`);", /takes the symbol "\$\$jest-matchers-object"/],
  ],
  'what the specs share with it': [
    ['Object.is = () => true;', /changes Object\.is/],
    ["Object['is'] = () => true;", /changes Object\.is/],
    ['(Object as { is: unknown }).is ||= 1;', /changes Object\.is/],
    ['globalThis.Object.is = () => true;', /changes Object\.is/],
    ['Array.prototype.map = () => [];', /changes Array\.prototype\.map/],
    ['const shared = Array.prototype; shared.map = () => [];', /changes Array\.prototype\.map/],
    ['const { prototype } = Promise; prototype.then = null;', /changes Promise\.prototype\.then/],
    ['[Math.max, Math.min] = [];', /changes Math\.max/],
    ['({ a: Math.max } = {});', /changes Math\.max/],
    ['for (Math.max of []);', /changes Math\.max/],
    ['delete Reflect.ownKeys;', /changes Reflect\.ownKeys/],
    ['Error.stackTraceLimit++;', /changes Error\.stackTraceLimit/],
    ['setTimeout = () => 0;', /changes setTimeout/],
    ['console.log = () => {};', /changes console\.log/],
    ['Object.defineProperty(Promise.prototype, "then", {});', /changes Promise\.prototype/],
    ['Object.assign(console, {});', /changes console/],
    ['Reflect.set(Object, "is", 1);', /changes Object/],
    ['const define = Object.defineProperty; define(Map.prototype, "get", {});', /changes Map\.prototype/],
    ['Object.defineProperty.call(null, Map.prototype, "get", {});', /changes Map\.prototype/],
    ['Object.getPrototypeOf(async function* () {}).next = 1;', /changes a prototype of the language \(next\)/],
    ['({}).constructor.prototype.then = 1;', /changes a value's class/],
    ['({}).__proto__.then = 1;', /uses `__proto__`/],
    ["import * as timers from 'node:timers'; timers.setTimeout = null;", /changes what it imports/],
  ],
};

describe.each(Object.entries(HOLDS))('holds %s', (_, cases) => {
  it.each(cases)('%s', (code, what) => {
    const flags = flagsOf(`export const solved = 1;\n${code}`);
    expect(flags.join('\n')).toMatch(what);
    expect(flags.every((flag) => /^(hold|note) 2: It .*\.$/.test(flag))).toBe(true);
    expect(flags.some((flag) => flag.startsWith('hold'))).toBe(true);
  });
});

it.each([
  ['any', 'let a: any; let b: any[];', 'note 1: It says `any` (2 times, here first), which switches the type checker off there.'],
  ['@ts-nocheck', '// @ts-nocheck', 'note 1: It says @ts-nocheck, which switches the type checker off.'],
  ['@ts-ignore', '/* @ts-ignore */ let a = 1;', 'note 1: It says @ts-ignore, which switches the type checker off.'],
  ['@ts-expect-error', 'let a = 1; // @ts-expect-error', 'note 1: It says @ts-expect-error, which switches the type checker off.'],
  ['@ts-ignore in the last line of a comment', '/*\n * Odd.\n * @ts-ignore\n */ let a = 1;', 'note 3: It says @ts-ignore, which switches the type checker off.'],
  ['types of others', 'declare global { interface Thing { a: 1 } }', 'note 1: It changes the types of other files.'],
  ['require of what may be imported', "const { once } = require('node:events');", 'note 1: It loads node:events with require(); an import at the top does the same.'],
  ['a late import', "void import('timers/promises');", 'note 1: It loads timers/promises with import(); an import at the top does the same.'],
  ['nextTick', 'process.nextTick(() => {});', "note 1: It uses process.nextTick; the katas' clock is `setTimeout`."],
])('notes %s, and the points stand', (_, code, flag) => {
  expect(flagsOf(code)).toEqual([flag]);
});

it.each([
  ['imports of time, events, streams and helpers', "import { setTimeout as sleep } from 'timers/promises'; import { once } from 'node:events'; import { Readable } from 'node:stream'; import { types } from 'util';"],
  ['imports of types', "import type { Mock } from 'jest'; import { type Stats } from 'node:fs'; export type { Mock, Stats };"],
  ['own things with the names of others', 'const test = 1; const it = [test]; function process(expect: number) { return expect; } process(it.length);'],
  ['such names further up, and hoisted', 'export function solve() { describe(); var jest = 1; return jest; } function describe() {}'],
  ['such names as parameters, in loops, catches and patterns', 'for (const it of []) it; try {} catch (jest) { jest; } const { test: expect } = { test: 1 }; expect; ((require) => require)(1);'],
  ['such names as properties, methods and labels', 'const o = { process: 1, eval() {}, require: 2 }; o.process; o.eval(); test: for (;;) break test; class A { it = 1; get global() { return this.it; } }'],
  ['such names in types', 'type A = typeof process; interface expect { jest: NodeJS.Process } let f = (a: typeof globalThis) => a;'],
  ['such words in texts and comments', 'const s = "// @ts-ignore process.exit(0)"; const t = `/* @ts-nocheck ${s} */`; // eval(process)'],
  ['prose about directives', '// Here no @ts-ignore is needed.\n/* Nor\n * is a @ts-nocheck. */'],
  ['questions about functions and classes', 'const f = (x: object) => x instanceof Function || x.constructor === Object || x.constructor.name === "Map";'],
  ['the question whether a function is async', 'const AsyncFunction = (async () => {}).constructor; export const isAsync = (f: unknown) => f instanceof AsyncFunction;'],
  ['copies of oneself', 'class A { clone() { return new (this.constructor as typeof A)(); } }'],
  ['prototypes of one\'s own', 'class A {} Object.assign(A.prototype, { next() {} }); Object.setPrototypeOf(A.prototype, { x: 1 }); (A as { x?: 1 }).x = 1;'],
  ['copies of what is shared', 'const mine = Object.assign({}, Math); mine.max = () => 1; const list = Array.from([1]); list[0] = 2; let P = Promise; P = class extends P {};'],
  ['borrowed methods', 'Array.prototype.map.call([], String); Object.prototype.toString.call(1); Function.prototype.call.call(String);'],
  ['globals by their long names', 'globalThis.setTimeout(() => {}, 1); new globalThis.AbortController();'],
  ['names that nobody has declared', 'slep(100); foo.bar = 1;'],
  ['what cannot be parsed', 'export async function* countdown( { yield 1'],
])('has nothing against %s', (_, code) => {
  expect(flagsOf(code)).toEqual([]);
});

it('holds a reference to another file, which only the top of a file can make', () => {
  const what = 'It refers to another file, ./other.ts; a solution stands in one file.';
  expect(flagsOf('/// <reference path="./other.ts" />\nlet a = 1;\n/// <reference path="./other.ts" />')).toEqual([`hold 1: ${what}`]);
});

it('counts lines as the student\'s editor does', () => {
  expect(flagsOf('// one\r\n// two\r\n\tprocess.exit(0);\r\n')).toEqual(['hold 3: It uses `process`, which reaches outside the kata.']);
});

it('says the same of a line once, and ten things at most, those to be held first', () => {
  expect(flagsOf('process; process;')).toHaveLength(1);
  const many = flagsOf(`let a: any;\n${'process;\n'.repeat(20)}`);
  expect(many).toHaveLength(10);
  expect(many.every((flag) => flag.startsWith('hold'))).toBe(true);
});

it('holds what is nested so deeply that no parser takes it', () => {
  expect(flagsOf(`x = ${'('.repeat(100_000)}`)).toEqual(['hold 1: It is nested so deeply that it cannot be read: no solution is.']);
  expect(flagsOf(`x = ${'[a => '.repeat(30_000)}`)).toEqual(['hold 1: It is nested so deeply that it cannot be read: no solution is.']);
});

it('does not let a long name fill the page', () => {
  expect(flagsOf(`import '${'x'.repeat(10_000)}';`)[0]?.length).toBeLessThan(220);
});
