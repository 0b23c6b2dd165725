/** What the forms about a council's seats and conflicts say. */
import type { ConflictWarning } from '../domain/council/conflict-of-interest.js';
import type { LeavingKind } from '../domain/council/leaving.js';
import type { Label } from './wording.js';

export const SEAT_FORMS = {
  mind: { vi: 'Lưu ý', en: 'Mind' },
  leave: { vi: 'Ghi thành viên thôi tham gia', en: 'A member leaves' },
  member: { vi: 'Thành viên', en: 'Member' },
  kind: { vi: 'Hình thức', en: 'How' },
  reason: { vi: 'Lý do', en: 'Reason' },
  leftOn: { vi: 'Thôi tham gia từ ngày', en: 'Left on' },
  todayHint: { vi: 'Để trống: hôm nay.', en: 'Left empty: today.' },
  submitLeaving: { vi: 'Ghi thôi tham gia', en: 'Record the leaving' },
  join: { vi: 'Bổ sung hoặc thay thế thành viên…', en: 'Add or replace a member…' },
  joinTitle: { vi: 'Bổ sung, thay thế thành viên', en: 'Add or replace a member' },
  back: { vi: 'Về hội đồng', en: 'To the council' },
  search: { vi: 'Họ tên trong danh bạ', en: 'Name in the register' },
  searchHint: { vi: 'Có dấu hoặc không dấu.', en: 'With or without accents.' },
  find: { vi: 'Tìm', en: 'Search' },
  person: { vi: 'Người được cử', en: 'Person' },
  nobodyFound: { vi: 'Danh bạ không có người như vậy.', en: 'The register has nobody like that.' },
  moreFound: { vi: 'Còn nhiều người khác; hãy tìm kỹ hơn.', en: 'There are more; search more closely.' },
  role: { vi: 'Chức danh', en: 'Role' },
  replaces: { vi: 'Thay cho', en: 'Replaces' },
  nobody: { vi: '(không thay ai)', en: '(nobody)' },
  joinedOn: { vi: 'Tham gia từ ngày', en: 'Joins on' },
  sizeReason: {
    vi: 'Lý do vượt số thành viên của quy chế',
    en: 'Why more seats than the rulebook names',
  },
  submitJoining: { vi: 'Ghi thành viên', en: 'Record the member' },
  decide: { vi: 'Kết luận', en: 'Decide' },
  decisionReason: { vi: 'Lý do (phải có khi bác)', en: 'Reason (a dismissal needs it)' },
  uphold: { vi: 'Xác nhận có xung đột', en: 'Uphold' },
  dismiss: { vi: 'Bác', en: 'Dismiss' },
} as const;

export const PAPER_FORM = {
  decision: { vi: 'Quyết định', en: 'Decision' },
  letter: { vi: 'Công văn thông báo', en: 'Letter' },
  number: { vi: 'số', en: 'number' },
  date: { vi: 'ngày', en: 'date' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
} as const;

export const LEAVING_WORDS: Readonly<Record<LeavingKind, Label>> = {
  resigned: { vi: 'xin thôi', en: 'resigned' },
  replaced: { vi: 'được thay thế', en: 'replaced' },
  dismissed: { vi: 'bị miễn nhiệm', en: 'dismissed' },
  deceased: { vi: 'từ trần', en: 'deceased' },
  other: { vi: 'lý do khác', en: 'another reason' },
};

export const CONFLICT_WARNING_WORDS: Readonly<Record<ConflictWarning, Label>> = {
  'relative-not-named': {
    vi: 'Khai báo chưa nêu người thân là ai trong nhóm thực hiện; đề nghị nêu tên để kiểm tra.',
    en: 'The declaration does not name the relative on the team; name them so that it can be checked.',
  },
  'relative-not-on-team': {
    vi: 'Người thân được nêu không thuộc nhóm thực hiện nhiệm vụ theo hồ sơ; đề nghị kiểm tra lại.',
    en: "The relative named is not on the project's team as recorded; please check.",
  },
};
