/** Words of the pages of files that one orders. */
import type { FileOrderState } from '../domain/file-orders/file-order.js';
import type { Label } from './wording.js';

export const FILE_ORDERS = {
  menu: { vi: 'Tệp đã đặt', en: 'Files' },
  title: { vi: 'Tệp đã đặt', en: 'Ordered files' },
  intro: {
    vi: 'Tệp lớn được làm trong lúc Anh/Chị tiếp tục công việc; làm xong thì tải về tại đây.',
    en: 'Large files are made while you go on working; fetch them here when they are ready.',
  },
  list: { vi: 'Tệp của tôi', en: 'My files' },
  more: { vi: 'Cũ hơn', en: 'Older' },
  order: { vi: 'Đặt tệp', en: 'Order a file' },
  orderList: { vi: 'Đặt danh mục toàn bộ nhiệm vụ', en: 'Order the list of all projects' },
  orderReport: { vi: 'Đặt báo cáo năm', en: 'Order the annual report' },
  format: { vi: 'Định dạng', en: 'Format' },
  year: { vi: 'Năm', en: 'Year' },
  submit: { vi: 'Đặt', en: 'Order' },
  orderedAt: { vi: 'Đặt lúc', en: 'Ordered' },
  keptUntil: { vi: 'Giữ đến', en: 'Kept until' },
  file: { vi: 'Tệp', en: 'File' },
  state: { vi: 'Tình trạng', en: 'State' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  download: { vi: 'Tải về', en: 'Download' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  again: { vi: 'Đặt lại', en: 'Order again' },
  all: { vi: 'Tất cả tệp của tôi', en: 'All my files' },
  refreshes: {
    vi: 'Trang này tự cập nhật; đóng lại thì tệp vẫn được làm.',
    en: 'This page refreshes itself; the file is made also when you close it.',
  },
  expired: {
    vi: 'Đã hết hạn giữ tệp. Đặt lại để có tệp với số liệu hiện nay.',
    en: 'The file is kept no longer. Order it again for one with the figures of today.',
  },
} as const satisfies Record<string, Label>;

export const FILE_ORDER_STATE_WORDS: Readonly<Record<FileOrderState, Label>> = {
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  making: { vi: 'Đang làm', en: 'Being made' },
  ready: { vi: 'Đã xong', en: 'Ready' },
  failed: { vi: 'Không làm được', en: 'Failed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};

const FAILURES: Readonly<Record<string, Label>> = {
  interrupted: {
    vi: 'Chương trình bị dừng giữa chừng nhiều lần khi đang làm tệp. Đề nghị đặt lại; nếu vẫn vậy, báo quản trị hệ thống.',
    en: 'The program was stopped several times while making the file. Order it again; if that fails too, tell the administrator.',
  },
  broken: {
    vi: 'Có lỗi khi làm tệp, đã thử lại nhiều lần. Đề nghị đặt lại sau; nếu vẫn vậy, báo quản trị hệ thống.',
    en: 'Making the file went wrong, several times. Order it again later; if that fails too, tell the administrator.',
  },
  'not-permitted': {
    vi: 'Khi làm tệp, tài khoản không còn quyền với nội dung này. Hỏi quản trị hệ thống về vai trò của mình.',
    en: 'When the file was made, the account had no right to its content any more. Ask the administrator about your role.',
  },
};

const REFUSED: Label = {
  vi: 'Nội dung đã đặt không làm được nữa: bản ghi có thể đã đổi hoặc không còn xem được.',
  en: 'What was ordered cannot be made any more: its record may have changed, or be closed to you.',
};

export function failureWords(failure: string): Label {
  return FAILURES[failure] ?? REFUSED;
}
