/** Without such characters at both ends; a pattern that ends in `+$` would begin again at each character of a run inside. */
export function trimmed(text: string, around: RegExp): string {
  const kept = trimmedEnd(text, around);
  let start = 0;
  while (start < kept.length && around.test(kept[start]!)) start++;
  return kept.slice(start);
}

export function trimmedEnd(text: string, behind: RegExp): string {
  let end = text.length;
  while (end > 0 && behind.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Each line without such characters at its end. A line ends where a pattern's `$` says so. */
export function trimmedLines(text: string, behind: RegExp): string {
  return text
    .split(/(?=[\n\r\u2028\u2029])/)
    .map((line) => trimmedEnd(line, behind))
    .join('');
}
