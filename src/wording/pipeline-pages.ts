/** Ideas and surveys that may become proposals. */
import type { Label } from './wording.js';

export const PIPELINE = {
  title: { vi: 'Ý tưởng, khảo sát', en: 'Ideas and surveys' },
  menu: { vi: 'Ý tưởng', en: 'Ideas' },
  hint: {
    vi: 'Điều có thể thành đề xuất. Báo cáo năm liệt kê, nhưng không đếm là nhiệm vụ.',
    en: 'What may become a proposal. The annual report lists them and never counts them as projects.',
  },
  empty: {
    vi: 'Chưa có ý tưởng hay khảo sát nào. Hãy ghi điều đầu tiên ở biểu bên dưới.',
    en: 'No idea or survey yet. Enter the first in the form below.',
  },
  emptyForReader: { vi: 'Chưa có ý tưởng hay khảo sát nào.', en: 'No idea or survey yet.' },
  kind: { vi: 'Loại', en: 'Kind' },
  all: { vi: 'Tất cả', en: 'All' },
  filter: { vi: 'Chỉ xem', en: 'Show only' },
  what: { vi: 'Nội dung', en: 'What' },
  place: { vi: 'Địa điểm', en: 'Place' },
  with: { vi: 'Cùng với', en: 'Together with' },
  notedOn: { vi: 'Thời điểm', en: 'When' },
  became: { vi: 'Đã thành nhiệm vụ', en: 'Became the project' },
  becameHint: { vi: 'Mã nhiệm vụ, nếu đã có.', en: 'Code of the project, if there is one.' },
  addTitle: { vi: 'Ghi ý tưởng hoặc khảo sát', en: 'Enter an idea or a survey' },
  add: { vi: 'Ghi', en: 'Enter' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  propose: { vi: 'Đề xuất nhiệm vụ mới', en: 'New proposal' },
} as const satisfies Record<string, Label>;

export const PIPELINE_KIND_WORDS = {
  idea: { vi: 'Ý tưởng', en: 'Idea' },
  survey: { vi: 'Khảo sát', en: 'Survey' },
} as const satisfies Record<string, Label>;
