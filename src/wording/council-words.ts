/** Words of councils and sessions. */
import { counted } from './wording.js';

export const COUNCIL = {
  establishedOn: { vi: 'Thành lập', en: 'Appointed' },
  rulebook: { vi: 'Quy chế', en: 'Rulebook' },
  members: { vi: 'Thành viên', en: 'Members' },
  noSession: { vi: 'Chưa có phiên họp.', en: 'No session yet.' },
  session: { vi: 'Phiên họp', en: 'Session' },
  noVerdict: { vi: 'Chưa có kết quả.', en: 'No result yet.' },
  trace: { vi: 'Cách ra kết quả', en: 'How this result came about' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  article: { vi: 'Điều', en: 'Article' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  holds: { vi: 'Thỏa mãn', en: 'Holds' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  counts: { vi: 'Kiểm phiếu', en: 'Count of ballots' },
  invalidSession: { vi: 'Phiên họp không đủ điều kiện', en: 'The session was not valid' },
} as const;

export const SEAT_COUNT = counted('thành viên', 'seat', 'seats');

export const SESSION_STATE_WORDS = {
  scheduled: { vi: 'Dự kiến', en: 'Scheduled' },
  open: { vi: 'Đang họp', en: 'Open' },
  voting: { vi: 'Đang bỏ phiếu', en: 'Voting' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  postponed: { vi: 'Hoãn họp', en: 'Postponed' },
} as const;
