import type { Paper } from '../../src/domain/reporting/paper.js';

/** What stands around the blocks of a district's annual report of 2021. */
export const PAPER_HEAD = {
  parentAgency: null,
  agency: 'ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN',
  stateTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:        /BC-UBND',
  placeAndDate: 'Bình Sơn, ngày …… tháng …… năm 2022',
  kind: 'BÁO CÁO',
  subject: 'Tình hình thực hiện nhiệm vụ khoa học và công nghệ năm 2021',
  addressee: 'Kính gửi: Sở Kế hoạch và Đầu tư',
  asOf: '2021-12-31',
} as const satisfies Partial<Paper>;
