/** Biên bản kiểm phiếu (Mẫu 8, TT 11/2014): the counts that the verdict of a closed session holds. */
import type { Catalogue } from './form.js';
import { ABOVE, COUNCIL, HEAD, LINES, MEETING, PROJECT } from './shared-fields.js';

export const TALLY_MINUTES = {
  texts: {
    ...HEAD,
    ...COUNCIL,
    ...PROJECT,
    ...MEETING,
    appointed: { vi: 'Số thành viên theo quyết định', en: 'Members appointed' },
    present: { vi: 'Số thành viên có mặt', en: 'Members present' },
    absent: { vi: 'Số thành viên vắng mặt', en: 'Members absent' },
    handedOut: { vi: 'Số phiếu phát ra', en: 'Ballots handed out' },
    cast: { vi: 'Số phiếu thu về', en: 'Ballots cast' },
    valid: { vi: 'Số phiếu hợp lệ', en: 'Valid ballots' },
    invalid: { vi: 'Số phiếu không hợp lệ', en: 'Invalid ballots' },
    conclusion: { vi: 'Kết luận', en: 'Conclusion' },
    headTeller: { vi: 'Trưởng ban kiểm phiếu', en: 'Head of the tellers' },
  },
  lists: {
    ...ABOVE,
    tellers: {
      name: { vi: 'Họ tên', en: 'Name' },
      duty: { vi: 'Nhiệm vụ trong ban kiểm phiếu', en: 'Duty among the tellers' },
    },
    tally: {
      choice: { vi: 'Mức đánh giá', en: 'What the ballots say' },
      count: { vi: 'Số phiếu', en: 'Number of ballots' },
    },
    grounds: LINES,
  },
} as const satisfies Catalogue;
