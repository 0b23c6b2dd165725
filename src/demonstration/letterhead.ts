import type { LetterheadInput } from '../features/letterheads/letterhead.dto.js';

/** As the district's public report of 2023 is laid out; nobody signs in a demonstration. */
export const DEMO_LETTERHEAD: LetterheadInput = {
  // Broken before the district, never within its name.
  agency: 'ỦY BAN NHÂN DÂN HUYỆN\u00a0BÌNH\u00a0SƠN',
  symbol: 'UBND',
  place: 'Bình Sơn',
  addressees: ['Sở Kế hoạch và Đầu tư'],
  recipients: [
    'Như trên',
    'UBND tỉnh (báo cáo)',
    'CT, các PCT UBND huyện',
    'Phòng TC–KH huyện',
    'VP HĐND&UBND: C, PCVP',
    'Lưu: VT, TH',
  ],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
};
export const DEMO_LETTERHEAD_FROM = '2010-01-01';
