/** The letter that tells a lead institution whether its proposal was chosen: no points, no names of members. */
import type { Language } from '../domain/values/language.js';
import { type PartialDate, paperDate } from '../domain/values/plain-date.js';

export interface SelectionOutcome {
  readonly title: string;
  readonly code: string;
  readonly leadInstitution: string | null;
  readonly councilDecision: string | null;
  readonly heldOn: PartialDate;
  readonly proposals: number;
  readonly place: number;
  readonly outcome: 'selected' | 'rejected';
  readonly letterNumber: string | null;
  readonly letterDate: PartialDate | null;
}

type Lines = (outcome: SelectionOutcome) => readonly (string | false)[];

const LETTER: Readonly<Record<Language, Lines>> = {
  vi: (o) => [
    o.leadInstitution !== null && `Kính gửi: ${o.leadInstitution}.`,
    `Hội đồng tuyển chọn${o.councilDecision ? ` (thành lập theo ${o.councilDecision})` : ''} đã họp ngày ${paperDate(o.heldOn)}, đánh giá ${o.proposals} hồ sơ đăng ký.`,
    o.outcome === 'selected'
      ? `Hồ sơ “${o.title}” (${o.code}) xếp thứ ${o.place}/${o.proposals} và được chọn. Đề nghị Quý cơ quan hoàn thiện thuyết minh theo kết luận của Hội đồng.`
      : `Hồ sơ “${o.title}” (${o.code}) xếp thứ ${o.place}/${o.proposals} và không được chọn. Trân trọng cảm ơn Quý cơ quan đã tham gia.`,
  ],
  en: (o) => [
    o.leadInstitution !== null && `To: ${o.leadInstitution}.`,
    `The selection council${o.councilDecision ? ` (appointed by ${o.councilDecision})` : ''} met on ${paperDate(o.heldOn)} and assessed ${o.proposals} proposals.`,
    o.outcome === 'selected'
      ? `The proposal "${o.title}" (${o.code}) was placed ${o.place} of ${o.proposals} and is chosen. Please complete its description as the council concluded.`
      : `The proposal "${o.title}" (${o.code}) was placed ${o.place} of ${o.proposals} and is not chosen. Thank you for taking part.`,
  ],
};

export function selectionLetter(outcome: SelectionOutcome, language: Language): string {
  return LETTER[language](outcome)
    .filter((line) => line !== false)
    .join('\n\n');
}
