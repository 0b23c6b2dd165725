/** Biên bản họp hội đồng (Mẫu 9, TT 11/2014): a draft while the session runs, which holds no word of a ballot. */
import type { Catalogue } from './form.js';
import { ABOVE, COUNCIL, HEAD, LINES, MEETING } from './shared-fields.js';

export const MEETING_MINUTES = {
  texts: {
    ...HEAD,
    ...COUNCIL,
    ...MEETING,
    title: { vi: 'Tên biên bản', en: 'Title of the minutes' },
    state: { vi: 'Ghi chú dự thảo khi phiên họp chưa kết thúc', en: 'Says draft while the session runs' },
    occasion: { vi: 'Hội đồng, quyết định và quy chế', en: 'The council, its decision and rulebook' },
    meeting: { vi: 'Thời gian, địa điểm, hình thức', en: 'When, where and how it was held' },
    chair: { vi: 'Họ tên người chủ trì', en: 'Name of who presided' },
    secretary: { vi: 'Họ tên thư ký khoa học', en: 'Name of the scientific secretary' },
    adoption: {
      vi: 'Biên bản đã được thông qua hay còn là dự thảo',
      en: 'Whether the minutes were adopted or are a draft',
    },
  },
  lists: {
    ...ABOVE,
    projects: {
      code: { vi: 'Mã nhiệm vụ', en: 'Code of the project' },
      title: { vi: 'Tên nhiệm vụ', en: 'Title of the project' },
      lead: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
      leader: { vi: 'Chủ nhiệm', en: 'Principal investigator' },
    },
    attendance: LINES,
    absence: LINES,
    movements: LINES,
    conflicts: LINES,
    presiding: LINES,
    tellers: LINES,
    result: LINES,
    ranking: LINES,
    history: LINES,
  },
} as const satisfies Catalogue;
