import { UserError } from '../../scripts/course/user-error.ts';
import { parseArguments } from '../../scripts/terminal/arguments.ts';

const KNOWN = { flags: ['give-up', 'all'], options: ['svg'] };

it('tells names, flags and options apart', () => {
  const { names, flags, options } = parseArguments(['2', '--give-up', '--svg', 'a.svg', 'x'], {}, KNOWN);
  expect([names, [...flags], [...options]]).toEqual([['2', 'x'], ['give-up'], [['svg', 'a.svg']]]);
});

it('finds what npm kept for itself', () => {
  const env = { npm_config_give_up: 'true', npm_config_svg: 'a.svg', npm_config_all: '' };
  const { names, flags, options } = parseArguments(['2'], env, KNOWN);
  expect([names, [...flags], [...options]]).toEqual([['2'], ['give-up'], [['svg', 'a.svg']]]);
});

it('gives a name back that npm took for the value of a flag', () => {
  const { names, flags } = parseArguments([], { npm_config_give_up: '2' }, KNOWN);
  expect([names, [...flags]]).toEqual([['2'], ['give-up']]);
});

it('takes `--` for the end of the flags', () => {
  expect(parseArguments(['--', '--all'], {}, KNOWN).names).toEqual(['--all']);
});

it.each([
  [['--al'], {}, "Unknown option '--al'.\nThis command knows --give-up, --all, --svg <value>."],
  [['-a'], {}, "Unknown option '-a'."],
  [['--all=2'], {}, "Option '--all' does not take an argument."],
  [['--svg'], {}, "Option '--svg <value>' argument missing."],
  [[], { npm_config_svg: 'true' }, '--svg needs a value after it'],
])('refuses %j with %j', (args, env, message) => {
  const parsing = () => parseArguments(args, env, KNOWN);
  expect(parsing).toThrow(message);
  expect(parsing).toThrow(UserError);
});

it('refuses more names than the command takes', () => {
  expect(() => parseArguments(['2', '3'], {}, { mostNames: 1 })).toThrow(
    'This command takes one name, and got 2 3.',
  );
  expect(() => parseArguments(['2'], {}, { mostNames: 0 })).toThrow(
    'This command takes no names, and got 2.',
  );
  expect(() => parseArguments(['--x'], {}, { mostNames: 0 })).toThrow('This command has no flags.');
});
