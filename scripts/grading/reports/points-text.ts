/** Points as they are written everywhere: at most two decimals, as Canvas keeps them, with a point: `7.67`. */
export function pointsText(points: number): string {
  return String(roundedPoints(points));
}

/** The same as a number. */
export function roundedPoints(points: number): number {
  // 1.005 is a little less than it says; a share of specs should not lose by that.
  return Math.round((points + 1e-9) * 100) / 100;
}
