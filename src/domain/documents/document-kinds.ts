/** What a paper is to its project, from first proposal to recognition; what fits none is `other`. */
export const DOCUMENT_KINDS = [
  'proposal',
  'description',
  'estimate',
  'decision',
  'contract',
  'report',
  'final-report',
  'product-report',
  'self-evaluation',
  'acceptance-dossier',
  'review',
  'minutes',
  'registration',
  'evidence',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
