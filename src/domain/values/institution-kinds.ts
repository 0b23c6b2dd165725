/** What an institution is, in the words of the law on science and technology and of its statistics; the schema checks the same list. */
export const INSTITUTION_KINDS = [
  'authority',
  'university',
  'research-institute',
  'enterprise',
  'cooperative',
  'household',
  'public-unit',
  'association',
  'other',
] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];
