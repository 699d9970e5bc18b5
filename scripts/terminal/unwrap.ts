/**
 * Takes back the line breaks that a message of at most 80 columns has inside its sentences, so that it can
 * be fitted to another width. Lines that stand by themselves (drawings, places, facts) stay.
 */
export function unwrap(text: string): string {
  return text.split('\n').reduce((whole, line) => {
    const last = whole.slice(whole.lastIndexOf('\n') + 1);
    const goesOn =
      last.length > 50 && /^\S/.test(last) && /[^.?!:]$/.test(last) && /^(?!at )[a-z`('"]/.test(line);
    return `${whole}${goesOn ? ' ' : '\n'}${line}`;
  });
}
