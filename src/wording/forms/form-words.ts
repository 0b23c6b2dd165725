/** The names of forms, on pages and of their files. */
import type { FormKind } from '../../domain/forms/form-kinds.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Label } from '../wording.js';

export const FORM_KIND_WORDS: Readonly<Record<FormKind, Label>> = {
  'council-invitation': { vi: 'Giấy mời họp hội đồng', en: 'Invitation to the council' },
  'comment-sheet': { vi: 'Phiếu nhận xét', en: 'Comment sheet' },
  'ballot-sheet': { vi: 'Phiếu đánh giá để trống', en: 'Blank ballot sheet' },
  'cast-ballot': { vi: 'Phiếu đánh giá đã nộp', en: 'Ballot as cast' },
  'tally-minutes': { vi: 'Biên bản kiểm phiếu', en: 'Tally minutes' },
  'meeting-minutes': { vi: 'Biên bản họp hội đồng', en: 'Minutes of the meeting' },
  'recognition-decision': {
    vi: 'Dự thảo quyết định công nhận kết quả',
    en: 'Draft decision that recognises the results',
  },
  'reconciliation-record': { vi: 'Biên bản đối chiếu kinh phí', en: 'Reconciliation record' },
  'progress-reminder': { vi: 'Công văn đôn đốc', en: 'Reminder letter' },
  'dossier-cover': { vi: 'Bìa và mục lục hồ sơ', en: 'Dossier cover and index' },
};

/** What their files are called: letters that every program can take. */
const FILE_NAMES: Readonly<Record<FormKind, string>> = {
  'council-invitation': 'giay-moi-hop',
  'comment-sheet': 'phieu-nhan-xet',
  'ballot-sheet': 'phieu-danh-gia',
  'cast-ballot': 'phieu-danh-gia-da-nop',
  'tally-minutes': 'bien-ban-kiem-phieu',
  'meeting-minutes': 'bien-ban-hop',
  'recognition-decision': 'quyet-dinh-cong-nhan',
  'reconciliation-record': 'bien-ban-doi-chieu',
  'progress-reminder': 'cong-van-don-doc',
  'dossier-cover': 'bia-muc-luc-ho-so',
};

export function formFileName(kind: FormKind, day: PlainDate): string {
  return `${FILE_NAMES[kind]}-${day}.docx`;
}

export function templateFileName(kind: FormKind, version: number): string {
  return `mau-${FILE_NAMES[kind]}-${version}.docx`;
}
