/** Without such characters at both ends; a pattern that ends in `+$` would begin again at each character of a run inside. */
export function trimmed(text: string, around: RegExp): string {
  let [start, end] = [0, text.length];
  while (start < end && around.test(text[start]!)) start++;
  while (end > start && around.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}
