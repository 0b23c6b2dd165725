/** Of the words that are known, the one that was most likely meant: the fewest letters added, dropped or changed. */
export function nearestOf(written: string, known: readonly string[]): string {
  const distances = known.map((word) => ({
    word,
    away: distance(written.toLowerCase(), word.toLowerCase()),
  }));
  return distances.reduce((best, each) => (each.away < best.away ? each : best)).word;
}

/** Levenshtein's. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let at = 1; at <= to.length; at++) {
      const changed = row[at - 1]! + (letter === to[at - 1] ? 0 : 1);
      next.push(Math.min(changed, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
