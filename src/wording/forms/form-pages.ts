/** The words of the pages about forms and their templates. */
import { counted } from '../wording.js';

export const BALLOTS_HANDED_IN = counted('phiếu đã nộp', 'ballot handed in', 'ballots handed in');

export const FORMS = {
  menu: { vi: 'Mẫu văn bản', en: 'Form templates' },
  open: { vi: 'Biểu mẫu', en: 'Forms' },
  title: { vi: 'Biểu mẫu đã lập', en: 'Forms that were made' },
  hint: {
    vi: 'Mọi chữ và số lấy từ hồ sơ tại thời điểm lập; biểu mẫu đã cũ khi hồ sơ thay đổi sau đó.',
    en: 'Every word and figure is taken from the records as they stood; a form is out of date once they change.',
  },
  make: { vi: 'Lập biểu mẫu', en: 'Make a form' },
  makeNow: { vi: 'Lập', en: 'Make' },
  makeFor: { vi: 'Lập biểu mẫu này cho', en: 'Make it for' },
  member: { vi: 'Thành viên', en: 'Member' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  milestone: { vi: 'Việc', en: 'What is due' },
  mine: { vi: 'Phiếu của tôi', en: 'My sheets' },
  kind: { vi: 'Biểu mẫu', en: 'Form' },
  madeAt: { vi: 'Lập lúc', en: 'Made at' },
  maker: { vi: 'Người lập', en: 'Made by' },
  state: { vi: 'Tình trạng', en: 'State' },
  file: { vi: 'Tệp', en: 'File' },
  stale: { vi: 'Hồ sơ đã thay đổi', en: 'Out of date' },
  fresh: { vi: 'Khớp hồ sơ', en: 'As the records say' },
  changes: { vi: 'Đã thay đổi', en: 'What changed' },
  was: { vi: 'Trong biểu mẫu', en: 'In the form' },
  is: { vi: 'Hồ sơ hiện nay', en: 'In the records now' },
  ballots: { vi: 'Phiếu đã nộp', en: 'Ballots handed in' },
  download: { vi: 'Tải về', en: 'Download' },
  refused: { vi: 'Chưa lập được', en: 'Not made' },
  back: { vi: 'Quay lại', en: 'Back' },
} as const;

export const LIBRARY = {
  title: { vi: 'Mẫu văn bản', en: 'Form templates' },
  hint: {
    vi: 'Tải mẫu đang dùng, sửa bằng Word, rồi tải lên. Mẫu chỉ có trường {tên} và phần lặp {#tên} … {/tên}.',
    en: 'Download the template in use, edit it in Word and upload it. A template has only fields {name} and repeats {#name} … {/name}.',
  },
  builtIn: { vi: 'Mẫu có sẵn', en: 'Built-in' },
  version: { vi: 'Bản', en: 'Version' },
  inUse: { vi: 'Đang dùng', en: 'In use' },
  upload: { vi: 'Tải lên bản mới', en: 'Upload a new version' },
  restore: { vi: 'Dùng lại', en: 'Put back' },
  restores: { vi: 'Dùng lại bản', en: 'Puts back version' },
  fields: { vi: 'Các trường dùng được', en: 'Fields that it knows' },
  wrong: { vi: 'Mẫu chưa được nhận', en: 'The template was not taken' },
  versions: { vi: 'Các bản', en: 'Versions' },
} as const;
