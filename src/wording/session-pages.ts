/** What the pages of a council's session say around its records. */
import type { ConflictStatus } from '../domain/council/conflict-of-interest.js';
import type { TieStep } from '../domain/council/ranking.js';
import type { StepState } from '../domain/council/session-deadlines.js';
import type { BallotsFrom } from '../domain/council/session-state.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

export const ROOM = {
  title: { vi: 'Phiên họp', en: 'Session' },
  links: { vi: 'Liên kết', en: 'Links' },
  council: { vi: 'Hội đồng', en: 'The council' },
  projector: { vi: 'Màn hình chiếu', en: 'Projector view' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  reload: { vi: 'Tải lại', en: 'Reload' },
  back: { vi: 'Về phiên họp', en: 'To the session' },
  agenda: { vi: 'Nội dung họp', en: 'Agenda' },
  dossier: { vi: 'Hồ sơ nhiệm vụ', en: 'Project dossier' },
  documents: { vi: 'Tài liệu', en: 'Documents' },
  toBallot: { vi: 'Phiếu đánh giá của tôi', en: 'My ballot' },
  myBallot: { vi: 'Xem phiếu tôi đã nộp', en: 'See what I handed in' },
  recusedHere: {
    vi: 'Quý vị có xung đột lợi ích, không tham gia nội dung này',
    en: 'You are in conflict and take no part in this item',
  },
  unconfirmed: { vi: 'chờ người thứ hai xác nhận:', en: 'waiting for the second person:' },
  elapsed: { vi: 'Đã họp', en: 'Open for' },
  stateChanged: { vi: 'Phiên họp đã chuyển trạng thái.', en: 'The session has moved on.' },
  warnings: { vi: 'Lưu ý', en: 'Mind' },
  corrects: { vi: 'Họp lại để điều chỉnh kết quả của phiên trước', en: 'Corrects an earlier session' },
  correctedBy: { vi: 'Kết quả đã được điều chỉnh ở phiên sau', en: 'Corrected by a later session' },
  follows: { vi: 'Họp tiếp sau phiên bị hoãn', en: 'Takes up a postponed session' },
  followedBy: { vi: 'Được họp tiếp ở phiên sau', en: 'Taken up by a later session' },
  postponedBecause: { vi: 'Lý do hoãn', en: 'Postponed because' },
} as const;

export const QUORUM = {
  appointed: { vi: 'Thành viên', en: 'Appointed' },
  attending: { vi: 'Có mặt', en: 'Present' },
  recused: { vi: 'Xung đột lợi ích', en: 'In conflict' },
  counted: { vi: 'Được tính', en: 'Counted' },
  needed: { vi: 'Cần', en: 'Needed' },
  holds: { vi: 'Đủ điều kiện họp', en: 'Quorum met' },
  fails: { vi: 'Chưa đủ điều kiện họp', en: 'No quorum yet' },
} as const;

export const ROSTER = {
  title: { vi: 'Thành viên', en: 'Members' },
  member: { vi: 'Họ tên', en: 'Name' },
  presence: { vi: 'Tham dự', en: 'Attendance' },
  ballot: { vi: 'Phiếu', en: 'Ballot' },
  present: { vi: 'Có mặt', en: 'Present' },
  absent: { vi: 'Vắng', en: 'Absent' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  left: { vi: 'rời họp', en: 'left' },
  recused: { vi: 'Xung đột lợi ích', en: 'In conflict' },
  teller: { vi: 'Kiểm phiếu', en: 'Teller' },
  headTeller: { vi: 'Trưởng ban kiểm phiếu', en: 'Head teller' },
  meetingSecretary: { vi: 'Thư ký phiên họp', en: 'Secretary of the meeting' },
  authorised: { vi: 'Được ủy quyền chủ trì', en: 'Authorised to preside' },
  keyIn: { vi: 'Phiếu giấy…', en: 'On paper…' },
  confirm: { vi: 'Xác nhận phiếu giấy', en: 'Confirm the paper ballot' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
} as const;

export const RECEIPT_WORDS = {
  nothing: { vi: 'Chưa nộp', en: 'Not yet' },
  draft: { vi: 'Chưa nộp', en: 'Not yet' },
  submitted: { vi: 'Đã nộp', en: 'Handed in' },
  'awaiting-confirmation': { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  missing: { vi: 'Không nộp phiếu', en: 'Handed in nothing' },
} as const;

export const HANDED_IN: Readonly<Record<Language, (cast: number, voters: number) => string>> = {
  vi: (cast, voters) => `Đã nộp ${cast}/${voters} phiếu`,
  en: (cast, voters) => `${cast} of ${voters} ballots handed in`,
};

export function elapsedText(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (language === 'vi') return hours > 0 ? `${hours} giờ ${rest} phút` : `${rest} phút`;
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
}

export const ACTS = {
  title: { vi: 'Điều hành phiên họp', en: 'Run the session' },
  attendance: { vi: 'Điểm danh', en: 'Attendance' },
  saveAttendance: { vi: 'Ghi điểm danh', en: 'Record attendance' },
  authorised: { vi: 'Ủy quyền chủ trì cho Phó Chủ tịch', en: 'Vice-chair authorised to preside' },
  authorisation: { vi: 'Văn bản ủy quyền', en: 'Written authorisation' },
  nobody: { vi: '(không)', en: '(nobody)' },
  officers: { vi: 'Ban kiểm phiếu, thư ký', en: 'Tellers and secretary' },
  tellers: { vi: 'Người kiểm phiếu', en: 'Tellers' },
  headTeller: { vi: 'Trưởng ban kiểm phiếu', en: 'Head teller' },
  meetingSecretary: {
    vi: 'Thư ký phiên họp (nơi quy chế cho bầu)',
    en: 'Secretary of the meeting (where elected)',
  },
  saveOfficers: { vi: 'Cử', en: 'Name them' },
  attendanceFirst: { vi: 'Hãy điểm danh trước.', en: 'Record the attendance first.' },
  heldOn: { vi: 'Ngày họp', en: 'Held on' },
  heldOnHint: { vi: 'Để trống: ngày đã định.', en: 'Left empty: the scheduled day.' },
  opening: { vi: 'Khai mạc phiên họp', en: 'Open the session' },
  voting: { vi: 'Bắt đầu bỏ phiếu', en: 'Call the vote' },
  votingHint: { vi: 'Phiếu đã được nhận từ khi khai mạc.', en: 'Ballots are taken since the opening.' },
  votingOpensBallots: { vi: 'Từ lúc này mới nhận phiếu.', en: 'Ballots are taken from then on.' },
  paperBallot: { vi: 'Nhập phiếu giấy', en: 'Key in a paper ballot' },
  closing: { vi: 'Kết thúc phiên họp…', en: 'Close the session…' },
  postponement: { vi: 'Hoãn họp', en: 'Postpone' },
  postpone: { vi: 'Hoãn phiên họp', en: 'Postpone the session' },
  reason: { vi: 'Lý do', en: 'Reason' },
  newTime: { vi: 'Họp tiếp vào', en: 'Taken up again at' },
  newTimeHint: { vi: 'Để trống nếu chưa định được.', en: 'Leave empty if not known yet.' },
} as const;

export const DEADLINE = {
  title: { vi: 'Thời hạn', en: 'Deadlines' },
  due: { vi: 'Hạn', en: 'Due' },
  dueUnknown: { vi: 'Chưa tính được hạn', en: 'Not known yet' },
  doneOn: { vi: 'Xong ngày', en: 'Done on' },
  record: { vi: 'Ghi việc đã làm', en: 'Record what was done' },
  step: { vi: 'Việc', en: 'What' },
  note: { vi: 'Ghi chú', en: 'Note' },
  submit: { vi: 'Ghi', en: 'Record' },
} as const;

export const STEP_STATE_WORDS: Readonly<Record<StepState, Label>> = {
  done: { vi: 'Đúng hạn', en: 'In time' },
  'done-late': { vi: 'Muộn', en: 'Late' },
  open: { vi: 'Chưa đến hạn', en: 'Open' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
};

export const COMMENT = {
  title: { vi: 'Phiếu nhận xét', en: 'Written comments' },
  none: { vi: 'Không có nhận xét nào để hiển thị.', en: 'No comments to show.' },
  write: { vi: 'Viết nhận xét của tôi', en: 'Write my comment' },
  enter: { vi: 'Nhập nhận xét nhận bằng giấy', en: 'Enter a comment received on paper' },
  member: { vi: 'Thành viên', en: 'Member' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  content: { vi: 'Nhận xét', en: 'Comment' },
  receivedOn: { vi: 'Nhận ngày', en: 'Received on' },
  document: { vi: 'Bản giấy lưu tại', en: 'The paper is kept at' },
  late: { vi: 'Muộn', en: 'Late' },
  submit: { vi: 'Gửi nhận xét', en: 'Send' },
} as const;

export const RANKING = {
  title: { vi: 'Xếp hạng hồ sơ', en: 'Ranking of the proposals' },
  proposal: { vi: 'Hồ sơ', en: 'Proposal' },
  place: { vi: 'Hạng', en: 'Place' },
  average: { vi: 'Điểm trung bình', en: 'Average' },
  withBonus: { vi: 'Có điểm ưu tiên', en: 'With bonus' },
  result: { vi: 'Kết quả', en: 'Result' },
  wins: { vi: 'Trúng tuyển', en: 'Chosen' },
  tied: { vi: 'Ngang nhau, cơ quan quyết định', en: 'Tied: the authority decides' },
  against: { vi: 'so với', en: 'against' },
} as const;

export const TIE_WORDS: Readonly<Record<TieStep['by'], Label>> = {
  'lower-state-money': { vi: 'xin ngân sách nhà nước ít hơn', en: 'the lower state money' },
  'excellent-record': { vi: 'từng có nhiệm vụ xếp loại Xuất sắc', en: 'an excellent record' },
  'higher-average-of': { vi: 'điểm tiêu chí cao hơn', en: 'the higher average of a criterion' },
  'chair-score': { vi: 'điểm của người chủ trì', en: 'the score of who presided' },
  nothing: { vi: 'không tiêu chí nào phân định', en: 'nothing parts them' },
};

export const CLOSING = {
  title: { vi: 'Kết thúc phiên họp', en: 'Close the session' },
  numbers: { vi: 'Trước khi kết thúc', en: 'Before closing' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  voters: { vi: 'Có mặt bỏ phiếu', en: 'Present to vote' },
  cast: { vi: 'Đã nộp', en: 'Handed in' },
  outstanding: { vi: 'Chưa nộp', en: 'Outstanding' },
  unconfirmed: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  whoIsMissing: {
    vi: 'Chưa nộp phiếu. Đánh dấu người sẽ không nộp:',
    en: 'Outstanding. Tick who hands in nothing:',
  },
  final: {
    vi: 'Sau khi kết thúc, phiếu được kiểm và kết quả được tính một lần; không sửa được nữa.',
    en: 'Closing counts the ballots and computes the result once; nothing can be changed after it.',
  },
  submit: { vi: 'Kết thúc và kiểm phiếu', en: 'Close and count' },
  over: { vi: 'Phiên họp này đã kết thúc hoặc bị hoãn.', en: 'This session is over or postponed.' },
} as const;

export const REOPENING = {
  title: { vi: 'Mở lại phiếu', en: 'Reopen a ballot' },
  what: {
    vi: 'Phiếu trở lại thành bản nháp của thành viên; nội dung đã nộp được lưu thành một bản riêng. Nội dung phiếu không hiển thị ở đây.',
    en: 'The ballot becomes a draft of its member again; what it said is kept as a version of its own. Its content is not shown here.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  submit: { vi: 'Mở lại', en: 'Reopen' },
} as const;

export const PROJECTOR = {
  title: { vi: 'Màn hình chiếu', en: 'Projector' },
  counted: { vi: 'có mặt được tính', en: 'present and counted' },
  needed: { vi: 'cần có', en: 'needed' },
  back: { vi: 'Về phiên họp', en: 'To the session' },
} as const;

export const MINUTES = {
  country: {
    vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    en: 'SOCIALIST REPUBLIC OF VIET NAM',
  },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  chair: { vi: 'Chủ trì phiên họp', en: 'Who presided' },
} as const;

export const COUNCIL_PAGE = {
  facts: { vi: 'Thành lập', en: 'Appointment' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  calledOn: { vi: 'Thông báo tuyển chọn', en: 'Called on' },
  sizeReason: { vi: 'Lý do số thành viên', en: 'Why this number of seats' },
  projects: { vi: 'Nhiệm vụ được đánh giá', en: 'Projects judged' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  allProjects: { vi: 'Tất cả nhiệm vụ của hội đồng', en: 'All projects of the council' },
  seats: { vi: 'Thành viên', en: 'Seats' },
  member: { vi: 'Thành viên', en: 'Member' },
  role: { vi: 'Chức danh', en: 'Role' },
  since: { vi: 'Từ ngày', en: 'Since' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  inOffice: { vi: 'Đương nhiệm', en: 'In office' },
  left: { vi: 'Thôi tham gia từ', en: 'Left on' },
  recused: { vi: 'Không tham gia do xung đột lợi ích', en: 'Takes no part: conflict of interest' },
  noConflicts: { vi: 'Không có khai báo nào để hiển thị.', en: 'No declarations to show.' },
  declare: { vi: 'Khai báo xung đột lợi ích', en: 'Declare a conflict of interest' },
} as const;

export const CONFLICT_STATUS_WORDS: Readonly<Record<ConflictStatus, Label>> = {
  suggested: { vi: 'Hệ thống gợi ý', en: 'Suggested' },
  declared: { vi: 'Đã khai báo', en: 'Declared' },
  upheld: { vi: 'Được xác nhận', en: 'Upheld' },
  dismissed: { vi: 'Đã bác', en: 'Dismissed' },
};

export const CALL = {
  sessions: { vi: 'Phiên họp', en: 'Sessions' },
  title: { vi: 'Triệu tập phiên họp', en: 'Call a session' },
  when: { vi: 'Thời gian', en: 'Time' },
  mode: { vi: 'Hình thức', en: 'Form' },
  place: { vi: 'Địa điểm hoặc đường dẫn', en: 'Place or link' },
  ballotsFrom: { vi: 'Nhận phiếu', en: 'Ballots are taken' },
  agenda: { vi: 'Nội dung họp', en: 'Agenda' },
  follows: { vi: 'Họp tiếp phiên bị hoãn', en: 'Takes up a postponed session' },
  corrects: { vi: 'Điều chỉnh kết quả phiên đã kết thúc', en: 'Corrects a closed session' },
  correctionReason: { vi: 'Lý do điều chỉnh', en: 'Reason of the correction' },
  no: { vi: '(không)', en: '(no)' },
  submit: { vi: 'Triệu tập', en: 'Call it' },
} as const;

export const BALLOTS_FROM_WORDS: Readonly<Record<BallotsFrom, Label>> = {
  opening: { vi: 'từ khi khai mạc', en: 'from the opening on' },
  voting: { vi: 'khi người chủ trì cho bỏ phiếu', en: 'once the vote is called' },
};
