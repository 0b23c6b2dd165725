/** Why a rulebook cannot be written, changed, taken or tried out, and what to do instead. */
import type { RULEBOOK_REFUSALS } from '../../domain/council/rulebook-refusals.js';
import type { Wording } from '../wording.js';
import { day } from './council-codes.js';

export const RULEBOOK_REFUSAL_WORDING: Readonly<Record<keyof typeof RULEBOOK_REFUSALS, Wording>> = {
  'rulebook-condition-unclear': {
    vi: (f) => `Điều kiện này phải thuộc đúng một loại: ${f.kinds}.`,
    en: (f) => `This condition must be of exactly one kind: ${f.kinds}.`,
  },
  'rulebook-quorum-step-unclear': {
    vi: () => 'Mỗi mức số người dự họp là một tỷ lệ hoặc một con số, không phải cả hai.',
    en: () => 'Each step of the quorum is either a fraction or a number, not both.',
  },
  'rulebook-is-draft': {
    vi: (f) => `Quy chế ${f.rulebook} còn là dự thảo; hội đồng chỉ dùng quy chế đã ban hành.`,
    en: (f) => `Rulebook ${f.rulebook} is a draft; a council takes published rulebooks only.`,
  },
  'rulebook-in-use': {
    vi: () =>
      'Phiên bản này có sẵn trong chương trình hoặc đã có hội đồng sử dụng nên không sửa được; hãy ban hành phiên bản kế tiếp.',
    en: () =>
      'This version came with the program or councils rest on it, so it does not change; succeed it instead.',
  },
  'rulebook-not-a-draft': {
    vi: () => 'Chỉ bản dự thảo mới làm được việc này; quy chế này đã ban hành.',
    en: () => 'Only a draft takes this; the rulebook is published.',
  },
  'rulebook-drafts-too-many': {
    vi: (f) =>
      `Quy chế ${f.rulebook} đã có ${f.most} bản dự thảo; đề nghị ban hành hoặc xóa bớt một bản trước.`,
    en: (f) => `Rulebook ${f.rulebook} has ${f.most} drafts already; publish or delete one first.`,
  },
  'rulebook-already-succeeded': {
    vi: (f) =>
      `Phiên bản này đã có phiên bản kế tiếp là bản ${f.version}, có hiệu lực từ ${day(f.validFrom)}.`,
    en: (f) => `This version was already succeeded by version ${f.version}, in force from ${f.validFrom}.`,
  },
  'successor-not-later': {
    vi: (f) => `Phiên bản kế tiếp phải có hiệu lực sau ngày ${day(f.validFrom)} của phiên bản trước.`,
    en: (f) => `A successor must come into force after its predecessor did, on ${f.validFrom}.`,
  },
  'adoption-already-recorded': {
    vi: () => 'Việc áp dụng này đã được ghi nhận.',
    en: () => 'This adoption is already on record.',
  },
};
