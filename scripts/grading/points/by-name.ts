/**
 * Sorts people by name as a list in a classroom does: `ägidius` beside `Agnes`. Then by what tells them
 * apart. Not by the machine's language: every machine must come to the same order.
 */
export function byName(a: Named, b: Named): number {
  return order(plain(a.name), plain(b.name)) || order(a.submission ?? a.key ?? '', b.submission ?? b.key ?? '');
}

interface Named {
  readonly name: string;
  readonly submission?: string;
  readonly key?: string;
}

function plain(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
