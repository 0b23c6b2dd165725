/** How the fields of a rulebook's form are read. */
export type FormFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** `2/3` is a fraction, `5` a number of members. */
export function shareOf(text: string): object {
  const fraction = /^(\d+)\s*\/\s*(\d+)$/.exec(text);
  if (!fraction) return { absolute: Number(text) };
  return { fraction: { numerator: Number(fraction[1]), denominator: Number(fraction[2]) } };
}

export function one(value: FormFields[string]): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

export function many(value: FormFields[string]): string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : [...value];
}
