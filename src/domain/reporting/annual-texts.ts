/** What a reporter writes beside the generated parts, by year and section; where a year has none yet, the last one is offered as a start. */
export const TEXT_SECTIONS = ['introduction', 'difficulties', 'tasks', 'proposals'] as const;
export type TextSection = (typeof TEXT_SECTIONS)[number];

export interface AnnualText {
  readonly section: TextSection;
  readonly text: string;
  readonly version: number;
  readonly author: string;
  readonly writtenAt: string;
}

export type AnnualTexts = Readonly<Partial<Record<TextSection, AnnualText>>>;

/** Each line that a reporter wrote is a paragraph of the paper. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
