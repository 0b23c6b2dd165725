/** Why a session is not called, led on, postponed or corrected, and what would mend it. */
import type { SESSION_REFUSALS } from '../../domain/council/session-refusals.js';
import { modeWord } from '../meeting.js';
import type { Wording } from '../wording.js';

export const SESSION_REFUSAL_WORDING: Record<keyof typeof SESSION_REFUSALS, Wording> = {
  'session-mode-not-allowed': {
    vi: (f) =>
      `Quy chế không cho phép họp ${modeWord(f.mode, 'vi')}; các hình thức được dùng: ${modeWord(f.allowed, 'vi')}.`,
    en: (f) =>
      `The rulebook allows no ${modeWord(f.mode, 'en')} session; it allows: ${modeWord(f.allowed, 'en')}.`,
  },
  'correction-needs-reason': {
    vi: () => 'Phiên họp đính chính phải nêu lý do.',
    en: () => 'A session that corrects another needs the reason for it.',
  },
  'corrected-session-not-closed': {
    vi: () => 'Chỉ phiên họp đã kết thúc mới được đính chính.',
    en: () => 'Only a closed session can be corrected.',
  },
  'session-corrected-already': {
    vi: () => 'Phiên họp này đã có phiên họp đính chính; đề nghị đính chính phiên họp sau.',
    en: () => 'This session has been corrected already; correct the later one.',
  },
  'project-not-on-corrected-agenda': {
    vi: () => 'Phiên họp đính chính chỉ xem lại các nhiệm vụ của phiên họp được đính chính.',
    en: () => 'A correction takes up only projects of the session that it corrects.',
  },
  'followed-session-not-postponed': {
    vi: () => 'Chỉ phiên họp đã hoãn mới được họp lại.',
    en: () => 'Only a postponed session can be taken up again.',
  },
  'session-taken-up-already': {
    vi: () => 'Phiên họp đã hoãn này đã có phiên họp lại.',
    en: () => 'Another session already takes up this postponed one.',
  },
  'voting-already-called': {
    vi: () => 'Phiên họp đã chuyển sang bỏ phiếu.',
    en: () => 'The vote has been called already.',
  },
  'project-decided-already': {
    vi: () =>
      'Hội đồng đã có kết luận về nhiệm vụ này; chỉ họp lại để đính chính phiên họp đã kết thúc, có nêu lý do (correctsSessionId).',
    en: () =>
      'The council has given its verdict on this project; it meets again only to correct the closed session, with a reason (correctsSessionId).',
  },
  'online-where-in-person': {
    vi: () => 'Phiên họp trực tiếp không có thành viên dự trực tuyến.',
    en: () => 'Nobody attends an in-person session online.',
  },
  'online-seat-not-present': {
    vi: () => 'Thành viên dự trực tuyến phải có trong danh sách có mặt.',
    en: () => 'Who attends online must be among those present.',
  },
  'seat-may-not-stand-in': {
    vi: () => 'Theo quy chế của phiên họp, thành viên này không được chủ trì thay Chủ tịch hội đồng.',
    en: () => "By the session's rulebook this member may not lead it in the chair's place.",
  },
  'officer-takes-no-part': {
    vi: () =>
      'Người kiểm phiếu và thư ký phiên họp phải là thành viên có mặt, không có xung đột lợi ích với nhiệm vụ nào của phiên họp.',
    en: () =>
      'Tellers and the secretary of the meeting must be present and free of conflicts with every project of the session.',
  },
  'head-teller-not-teller': {
    vi: () => 'Trưởng ban kiểm phiếu phải là thành viên của ban kiểm phiếu.',
    en: () => 'The head of the tellers must be one of them.',
  },
  'meeting-elects-no-secretary': {
    vi: () => 'Quy chế này không bầu thư ký tại phiên họp: thư ký khoa học do quyết định thành lập chỉ định.',
    en: () => 'Under this rulebook the meeting elects no secretary: the decision appoints one.',
  },
  'comment-from-recused-seat': {
    vi: () => 'Thành viên có xung đột lợi ích không gửi nhận xét về nhiệm vụ này.',
    en: () => 'A recused member does not comment on this project.',
  },
  'comment-is-the-members-own': {
    vi: () => 'Thành viên đã tự gửi nhận xét; chỉ thành viên đó sửa được.',
    en: () => 'The member sent this comment; nobody else changes it.',
  },
  'session-without-minutes': {
    vi: () => 'Biên bản chỉ có sau khi phiên họp kết thúc.',
    en: () => 'Minutes exist only once the session is closed.',
  },
};
