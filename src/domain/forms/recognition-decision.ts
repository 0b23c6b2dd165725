/** Dự thảo quyết định công nhận kết quả (Mẫu 11, TT 11/2014). */
import type { Catalogue } from './form.js';
import { ABOVE, COUNCIL, HEAD, PROJECT, ROW, SIGNER, SIGNING } from './shared-fields.js';

export const RECOGNITION_DECISION = {
  texts: {
    ...HEAD,
    ...SIGNER,
    ...COUNCIL,
    ...PROJECT,
    grade: { vi: 'Kết quả đánh giá, xếp loại', en: 'Grade' },
    acceptedOn: { vi: 'Ngày nghiệm thu', en: 'Day of acceptance' },
    certificate: { vi: 'Giấy chứng nhận đăng ký kết quả', en: 'Certificate of registration' },
  },
  lists: {
    ...ABOVE,
    ...SIGNING,
    bases: { basis: { vi: 'Một căn cứ', en: 'One legal basis' } },
    products: {
      ...ROW,
      name: { vi: 'Tên sản phẩm', en: 'Name of the product' },
      delivered: { vi: 'Thực tế đạt được', en: 'As delivered' },
    },
  },
} as const satisfies Catalogue;
