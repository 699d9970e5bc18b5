import { pack, unpack } from '../../scripts/course/bundle.ts';

const FILES = new Map([
  ['a.ts', 'export {};\n'],
  ['b/c.md', 'Größe: „ümläut“ 🫖\n'],
]);

it('unpacks what it packed', () => {
  expect(unpack(pack(FILES))).toEqual(FILES);
});

it('packs the same files into the same bytes', () => {
  expect(pack(FILES)).toEqual(pack(new Map(FILES)));
});
