/** Patterns for the names of what the language and Node give to everybody: classes and namespaces, and functions. */
export const CLASS = '[A-Z][A-Za-z0-9]*';
export const FUNCTIONS =
  '(set|clear)(Timeout|Interval|Immediate)|queueMicrotask|structuredClone|performance|console|' +
  'parse(Int|Float)|is(NaN|Finite)|atob|btoa|(en|de)codeURI(Component)?';
