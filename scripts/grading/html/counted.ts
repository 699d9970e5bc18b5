/** `1 student`, `3 students`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A share of 0 to 1 as it is read: `67 %`. Never `100 %` or `0 %` of what is not all or nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99 %';
  return rounded === 0 && share > 0 ? '1 %' : `${rounded} %`;
}

/** A moment as it is read: `2026-09-20 18:30 UTC`. What is no time stays as it is. */
export function momentText(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
