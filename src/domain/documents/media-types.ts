/** The kinds of file that are taken: what a browser may show by itself, and under which endings people know them. */
interface MediaTypeRow {
  /** The first is given to a name that has none of them. */
  readonly endings: readonly [string, ...string[]];
  /** Read in the browser without harm: it runs nothing of what it shows. */
  readonly shownInline: boolean;
}

export const MEDIA_TYPES = {
  'application/pdf': { endings: ['pdf'], shownInline: true },
  'image/png': { endings: ['png'], shownInline: true },
  'image/jpeg': { endings: ['jpg', 'jpeg'], shownInline: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    endings: ['docx'],
    shownInline: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    endings: ['xlsx'],
    shownInline: false,
  },
  'application/vnd.oasis.opendocument.text': { endings: ['odt'], shownInline: false },
  'text/plain': { endings: ['txt', 'md', 'log'], shownInline: true },
  'text/csv': { endings: ['csv'], shownInline: false },
} as const satisfies Record<string, MediaTypeRow>;
export type MediaType = keyof typeof MEDIA_TYPES;

export function endingsOf(type: MediaType): readonly [string, ...string[]] {
  return MEDIA_TYPES[type].endings;
}

export function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
