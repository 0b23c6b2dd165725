/** What the page of paper ballots that wait for confirmation says. */
export const AWAITING = {
  link: { vi: 'Phiếu giấy chờ xác nhận…', en: 'Paper ballots to confirm…' },
  title: { vi: 'Phiếu giấy chờ xác nhận', en: 'Paper ballots that wait for confirmation' },
  intro: {
    vi: 'Thư ký đã nhập các phiếu này từ bản giấy. Mỗi phiếu chỉ được tính sau khi một người khác đối chiếu với bản giấy và xác nhận.',
    en: 'The office keyed these in from paper. Each counts only once another person has compared it with the paper and confirmed it.',
  },
  ask: { vi: 'Số của phiếu giấy đang cầm', en: 'Number of the paper at hand' },
  look: { vi: 'Tìm phiếu', en: 'Find it' },
  none: { vi: 'Không có phiếu nào chờ xác nhận.', en: 'No ballot waits for confirmation.' },
  number: { vi: 'Số phiếu', en: 'Paper' },
  member: { vi: 'Thành viên', en: 'Member' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  scan: { vi: 'Xem bản quét', en: 'See the scan' },
  noScan: { vi: 'chưa có bản quét', en: 'no scan' },
  act: { vi: 'Việc', en: 'What to do' },
  confirm: { vi: 'Xác nhận đúng bản giấy', en: 'Confirm: as on the paper' },
  own: { vi: 'Do chính ông/bà nhập; người khác xác nhận.', en: 'You keyed it in; another person confirms.' },
  back: { vi: 'Về phiên họp', en: 'To the session' },
} as const;
