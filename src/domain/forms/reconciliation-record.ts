/** Biên bản đối chiếu kinh phí: the statement of the project and the entries behind it, in whole đồng. */
import type { Catalogue } from './form.js';
import { ABOVE, HEAD, PROJECT, ROW } from './shared-fields.js';

export const RECONCILIATION_RECORD = {
  texts: {
    ...HEAD,
    ...PROJECT,
    approvedTotal: { vi: 'Tổng kinh phí được phê duyệt', en: 'Approved in all' },
    disbursedTotal: { vi: 'Tổng số đã cấp', en: 'Disbursed in all' },
    disbursedInWords: { vi: 'Tổng số đã cấp bằng chữ', en: 'Disbursed in all, in words' },
    settledTotal: { vi: 'Tổng số đã quyết toán', en: 'Settled in all' },
    openAdvances: { vi: 'Tạm ứng chưa thanh toán', en: 'Advances still open' },
    conclusion: { vi: 'Kết quả đối chiếu', en: 'What the comparison says' },
  },
  lists: {
    ...ABOVE,
    figures: {
      label: { vi: 'Nguồn, năm', en: 'Source or year' },
      approved: { vi: 'Được phê duyệt', en: 'Approved' },
      disbursed: { vi: 'Đã cấp', en: 'Disbursed' },
      settled: { vi: 'Đã quyết toán', en: 'Settled' },
      note: { vi: 'Ghi chú', en: 'Note' },
    },
    entries: {
      ...ROW,
      date: { vi: 'Ngày chứng từ', en: 'Day of the entry' },
      kind: { vi: 'Nội dung', en: 'Kind of entry' },
      document: { vi: 'Số chứng từ', en: 'Number of the voucher' },
      amount: { vi: 'Số tiền', en: 'Amount' },
    },
  },
} as const satisfies Catalogue;
