/**
 * Folders and files that are nobody's work: what npm installed, what git and editors keep (a local
 * history holds old copies of every kata), what systems leave behind.
 *
 * @param name one segment of a path
 */
export function isLitter(name: string): boolean {
  return name.startsWith('.') || LITTER.has(name.toLowerCase());
}

const LITTER: ReadonlySet<string> = new Set([
  'node_modules',
  '__macosx',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '$recycle.bin',
  'icon\r',
  '__pycache__',
]);
