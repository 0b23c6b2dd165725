/** Phiếu đánh giá (Mẫu 7, TT 11/2014): the criteria of the session's rulebook, blank for paper or as its own member cast it. */
import type { Catalogue } from './form.js';
import { ABOVE, COUNCIL, HEAD, MEETING, PROJECT, ROW } from './shared-fields.js';

export const BALLOT_SHEET = {
  texts: {
    agency: HEAD.agency,
    ...COUNCIL,
    ...PROJECT,
    ...MEETING,
    memberName: { vi: 'Họ tên thành viên', en: 'Name of the member' },
    memberRole: { vi: 'Vai trò trong hội đồng', en: 'Role in the council' },
    choices: { vi: 'Các mức kết luận với ô đánh dấu', en: 'What may be concluded, with boxes' },
    comment: { vi: 'Ý kiến của thành viên', en: 'Comment of the member' },
  },
  lists: {
    ...ABOVE,
    criteria: {
      ...ROW,
      criterion: { vi: 'Nội dung đánh giá', en: 'What is assessed' },
      ordered: { vi: 'Theo đặt hàng', en: 'As ordered' },
      delivered: { vi: 'Thực tế đạt được', en: 'As delivered' },
      scale: { vi: 'Các mức hoặc điểm với ô đánh dấu', en: 'Grades or points, with boxes' },
    },
  },
} as const satisfies Catalogue;
