/** What the page that establishes a council says. */
import type { Ground, RulebookWarning } from '../domain/council/rulebook-in-force.js';
import { counted, type Label } from './wording.js';

export const SETUP_COUNCIL = {
  link: { vi: 'Thành lập hội đồng…', en: 'Establish a council…' },
  title: { vi: 'Thành lập hội đồng', en: 'Establish a council' },
  back: { vi: 'Về nhiệm vụ', en: 'To the project' },
  occasion: { vi: 'Hội đồng và quyết định', en: 'Council and decision' },
  purpose: { vi: 'Loại hội đồng', en: 'Purpose' },
  competitors: {
    vi: 'Hồ sơ cùng đề tài, xét trong một hội đồng',
    en: 'Proposals for the same topic, judged by one council',
  },
  effectiveDate: { vi: 'Ngày thành lập', en: 'Established on' },
  effectiveDateHint: {
    vi: 'Để trống: ngày của quyết định, hoặc hôm nay.',
    en: 'Left empty: the date of the decision, or today.',
  },
  calledOn: { vi: 'Ngày thông báo tuyển chọn hoặc giao trực tiếp', en: 'Call or direct assignment sent on' },
  rulebook: { vi: 'Quy chế áp dụng', en: 'Rulebook' },
  offered: { vi: 'Theo ngày thành lập', en: 'In force on that day' },
  notOffered: {
    vi: 'Không có quy chế nào tự áp dụng cho ngày này; cơ quan phải chọn.',
    en: 'No rulebook applies by itself on this day; the office must choose one.',
  },
  alternatives: { vi: 'Chọn quy chế khác', en: 'Choose another rulebook' },
  chosen: { vi: 'Đã chọn', en: 'Chosen' },
  read: { vi: 'Đọc quy chế', en: 'Read it' },
  seats: { vi: 'Thành viên', en: 'Members' },
  seatsHint: {
    vi: 'Gõ vài chữ của họ tên, có dấu hoặc không dấu, rồi chọn tên gợi ý. Dòng để trống không tính.',
    en: 'Type a few letters of a name, with or without accents, then choose a suggestion. Empty rows do not count.',
  },
  role: { vi: 'Chức danh', en: 'Role' },
  person: { vi: 'Họ và tên', en: 'Name' },
  more: { vi: 'Thêm dòng', en: 'More rows' },
  addPerson: { vi: 'Thêm người vào danh mục', en: 'Add a person to the register' },
  composition: { vi: 'Thành phần theo quy chế', en: 'Composition by the rulebook' },
  complete: { vi: 'Thành phần đúng quy chế.', en: 'The composition is as the rulebook says.' },
  enough: { vi: 'đủ', en: 'right' },
  tooFew: { vi: 'còn thiếu', en: 'too few' },
  tooMany: { vi: 'thừa', en: 'too many' },
  total: { vi: 'Tổng số', en: 'In all' },
  noConflict: {
    vi: 'Không thấy xung đột lợi ích trong hồ sơ.',
    en: 'The records show no conflict of interest.',
  },
  mayConflict: { vi: 'Hồ sơ cho thấy người này', en: 'By the records this person' },
  sizeReason: { vi: 'Lý do số thành viên khác quy chế', en: 'Why the number of seats differs' },
  sizeReasonHint: {
    vi: 'Chỉ cần khi số thành viên khác quy chế mà quy chế cho phép.',
    en: 'Only where the number differs and the rulebook allows it.',
  },
  check: { vi: 'Kiểm tra thành phần và xung đột', en: 'Check composition and conflicts' },
  establish: { vi: 'Thành lập hội đồng', en: 'Establish the council' },
} as const satisfies Record<string, Label>;

export const GROUND_WORDS: Readonly<Record<Ground, Label>> = {
  law: {
    vi: 'Văn bản quy định cho cấp và loại nhiệm vụ này.',
    en: 'Its own text covers projects of this level and kind.',
  },
  adoption: { vi: 'Cơ quan quản lý đã chọn áp dụng.', en: 'The authority has adopted it.' },
  analogy: {
    vi: 'Áp dụng tương tự: văn bản không quy định riêng cho cấp này.',
    en: 'By analogy: its own text does not speak of this level.',
  },
};

export const RULEBOOK_WARNING_WORDS: Readonly<Record<RulebookWarning, Label>> = {
  'rulebook-not-in-force': { vi: 'không có hiệu lực vào ngày này', en: 'not in force on this day' },
  'rulebook-not-adopted': {
    vi: 'văn bản không dành cho cấp hoặc loại nhiệm vụ này và chưa được chọn áp dụng',
    en: 'neither written for this level or kind nor adopted for it',
  },
  'deciding-day-unknown': {
    vi: 'chưa rõ ngày quyết định việc áp dụng',
    en: 'the day that decides about it is not known',
  },
};

export const SEATS_COUNTED = counted('thành viên', 'member', 'members');
