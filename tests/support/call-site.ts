/**
 * Remembers where a spec called a support function, so that an error which comes up later points
 * there and not into the course's own code.
 *
 * @param callee the function that the spec called; the frames above it are left out.
 * @example
 * const here = callSite(loopOver);
 * throw here(new Hang('stuck', '…'));
 */
export function callSite(callee: (...args: never[]) => unknown): <E extends Error>(error: E) => E {
  const site: { stack?: string } = {};
  Error.captureStackTrace(site, callee);
  return (error) => {
    const frames = site.stack?.split('\n').filter((line) => /^\s+at /u.test(line)) ?? [];
    error.stack = [`${error.name}: ${error.message}`, ...frames].join('\n');
    return error;
  };
}
