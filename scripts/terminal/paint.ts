import { styleText } from 'node:util';

export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', (text: string) => string>>;

/** Functions that colour a text line by line, or leave it as it is when `on` is false. */
export function paint(on: boolean): Paint {
  const style = (format: keyof Paint) => (text: string) =>
    on ? text.replaceAll(/.+/g, (line) => escape(format, line)) : text;
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    green: style('green'),
    yellow: style('yellow'),
    cyan: style('cyan'),
  };
}

// From Node 22 on styleText asks the stream by itself; here the question is already answered.
const escape: (format: keyof Paint, text: string) => string = (format, text) =>
  (styleText as (format: string, text: string, options?: { validateStream: boolean }) => string)(format, text, {
    validateStream: false,
  });
