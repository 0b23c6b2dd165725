/** Phiếu nhận xét (Mẫu 4a/4b, TT 11/2014): blank, or with what its member wrote. */
import type { Catalogue } from './form.js';
import { ABOVE, COUNCIL, HEAD, PROJECT, ROW } from './shared-fields.js';

export const COMMENT_SHEET = {
  texts: {
    agency: HEAD.agency,
    ...COUNCIL,
    ...PROJECT,
    memberName: { vi: 'Họ tên thành viên', en: 'Name of the member' },
    memberRole: { vi: 'Vai trò trong hội đồng', en: 'Role in the council' },
    comment: { vi: 'Nội dung nhận xét', en: 'What the member wrote' },
    receivedOn: { vi: 'Ngày nhận được nhận xét', en: 'Day on which it was received' },
  },
  lists: {
    ...ABOVE,
    products: {
      ...ROW,
      name: { vi: 'Tên sản phẩm', en: 'Name of the product' },
      ordered: { vi: 'Theo đặt hàng', en: 'As ordered' },
      delivered: { vi: 'Thực tế đạt được', en: 'As delivered' },
    },
  },
} as const satisfies Catalogue;
