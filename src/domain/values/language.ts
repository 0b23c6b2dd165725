export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same in every language. */
export type Text = Readonly<Record<Language, string>>;
