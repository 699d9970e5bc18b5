/** A share of 0 to 1 as it is read: `67 %`. Never `100 %` or `0 %` of what is not all or nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99 %';
  return rounded === 0 && share > 0 ? '1 %' : `${rounded} %`;
}
