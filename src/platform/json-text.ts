/** JSON as the product writes it everywhere: đồng, which are bigints, as decimal strings. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
}
