/** What the pages of rulebooks say around the rules. */
import { GRADE_WORDS } from './words.js';

export const RULEBOOKS = {
  menu: { vi: 'Quy chế', en: 'Rulebooks' },
  title: { vi: 'Quy chế đánh giá của hội đồng', en: 'Rulebooks of councils' },
  hint: {
    vi: 'Hội đồng dùng quy chế có hiệu lực vào ngày luật định. Phiên bản đã dùng không sửa, chỉ có phiên bản kế tiếp.',
    en: 'A council takes the rulebook in force on the day that the law names. A used version is not changed, only succeeded.',
  },
  inForce: { vi: 'Đang có hiệu lực', en: 'In force now' },
  others: { vi: 'Trước đây và sau này', en: 'Before and later' },
  drafts: { vi: 'Dự thảo', en: 'Drafts' },
  gaps: { vi: 'Khoảng thời gian không có quy chế', en: 'Dates without a rulebook' },
  noGap: { vi: 'Không có khoảng trống.', en: 'No gap.' },
  leftToChoice: {
    vi: 'nhiệm vụ phê duyệt trong thời gian này do cơ quan tự chọn quy chế',
    en: 'for projects approved then the office chooses',
  },
  level: { vi: 'Cấp', en: 'Level' },
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên', en: 'Title' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Title in English' },
  version: { vi: 'Phiên bản', en: 'Version' },
  validity: { vi: 'Hiệu lực', en: 'In force' },
  validFrom: { vi: 'Có hiệu lực từ', en: 'First day' },
  validTo: { vi: 'Ngày cuối có hiệu lực', en: 'Last day' },
  councils: { vi: 'Số hội đồng đã dùng', en: 'Councils under it' },
  purpose: { vi: 'Loại hội đồng', en: 'Kind of council' },
  levels: { vi: 'Cấp nhiệm vụ', en: 'Levels' },
  kinds: { vi: 'Loại nhiệm vụ', en: 'Kinds of project' },
  document: { vi: 'Văn bản ban hành', en: 'Document' },
  articles: { vi: 'Các điều (cách nhau dấu phẩy)', en: 'Articles (with commas)' },
  article: { vi: 'Điều', en: 'Article' },
  decidingDay: { vi: 'Ngày xét hiệu lực', en: 'Day that decides' },
  limit: { vi: 'Không tự áp dụng cho nhiệm vụ phê duyệt từ', en: 'Approvals left to choice since' },
  note: { vi: 'Nội dung thay đổi của phiên bản', en: 'What this version changes' },
  builtIn: { vi: 'Có sẵn', en: 'Shipped' },
  draft: { vi: 'Dự thảo', en: 'Draft' },
  published: { vi: 'Đã ban hành', en: 'Published' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  seats: { vi: 'Thành phần hội đồng', en: 'Seats' },
  role: { vi: 'Vị trí', en: 'Role' },
  least: { vi: 'Ít nhất', en: 'At least' },
  most: { vi: 'Nhiều nhất', en: 'At most' },
  usual: { vi: 'Thông thường', en: 'Usually' },
  otherSize: { vi: 'Được lập số khác khi có lý do', en: 'Another number with a reason' },
  conflicts: { vi: 'Không được tham gia', en: 'Who may not sit' },
  quorum: { vi: 'Điều kiện họp', en: 'Quorum' },
  quorumUpTo: { vi: 'Hội đồng đến … người (bỏ trống: còn lại)', en: 'Councils up to … (empty: all others)' },
  quorumShare: { vi: 'Cần có mặt (2/3 hoặc 5)', en: 'Must be present (2/3 or 5)' },
  mustAttend: { vi: 'Bắt buộc có mặt', en: 'Must attend' },
  presides: { vi: 'Chủ trì', en: 'Presides' },
  meeting: { vi: 'Cuộc họp', en: 'Meeting' },
  ballot: { vi: 'Phiếu', en: 'Ballot' },
  memberRules: { vi: 'Kết luận của từng thành viên', en: "Each member's conclusion" },
  verdict: { vi: 'Cách ra kết quả, theo thứ tự', en: 'How the result comes about, in order' },
  accepts: { vi: 'được chấp nhận', en: 'accepted' },
  rejects: { vi: 'không được chấp nhận', en: 'not accepted' },
  otherwise: { vi: 'Các trường hợp còn lại', en: 'In all other cases' },
  selection: { vi: 'Xếp hạng hồ sơ cạnh tranh', en: 'Ranking of proposals' },
  deadlines: { vi: 'Thời hạn', en: 'Deadlines' },
  adoptions: { vi: 'Áp dụng ngoài phạm vi văn bản', en: 'Adopted beyond its scope' },
  anyAuthority: { vi: 'cơ quan chưa chọn quy chế khác', en: 'any authority that has not chosen otherwise' },
  authority: { vi: 'Cơ quan áp dụng', en: 'Authority' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  sound: { vi: 'Không thấy lỗi; có thể ban hành.', en: 'Nothing is wrong; it can be published.' },
  edit: { vi: 'Sửa', en: 'Edit' },
  copy: { vi: 'Sao chép thành dự thảo', en: 'Copy as a draft' },
  create: { vi: 'Soạn quy chế mới', en: 'Write a new rulebook' },
  save: { vi: 'Lưu', en: 'Save' },
  publish: { vi: 'Ban hành', en: 'Publish' },
  succeed: { vi: 'Ban hành thay phiên bản đang có', en: 'Publish and end the version before' },
  remove: { vi: 'Xóa dự thảo', en: 'Delete the draft' },
  adopt: { vi: 'Ghi nhận áp dụng', en: 'Record adoption' },
  rehearse: { vi: 'Thử trên các phiên họp đã qua', en: 'Try on past sessions' },
  rehearsal: { vi: 'Kết quả thử', en: 'Rehearsal' },
  anyTime: { vi: 'mọi thời gian', en: 'at any time' },
  download: { vi: 'Tải kết quả (JSON)', en: 'Download the result (JSON)' },
  sessions: { vi: 'Phiên họp', en: 'Sessions' },
  judged: { vi: 'Đánh giá lại được', en: 'Judged again' },
  same: { vi: 'Kết quả như cũ', en: 'Same result' },
  differing: { vi: 'Kết quả khác', en: 'Other result' },
  notComparable: { vi: 'Không so sánh được', en: 'Not comparable' },
  was: { vi: 'Đã kết luận', en: 'Was' },
  would: { vi: 'Sẽ là', en: 'Would be' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  heldOn: { vi: 'Ngày họp', en: 'Held on' },
  invalid: { vi: 'phiên họp không đủ điều kiện', en: 'session not valid' },
  reason: { vi: 'Lý do', en: 'Reason' },
  back: { vi: 'Về quy chế', en: 'Back to the rulebook' },
  wrong: { vi: 'Chưa lưu được:', en: 'Not saved:' },
  deep: {
    vi: 'Các phần dưới viết theo khuôn dạng JSON như trong phiên bản được sao chép; lỗi được chỉ rõ theo đường dẫn.',
    en: 'The parts below are written as JSON, as in the version copied from; what is wrong is named by its path.',
  },
} as const;

export const CRITERIA = {
  title: { vi: 'Tiêu chí của phiếu', en: 'Criteria of the ballot' },
  hint: {
    vi: 'Theo thứ tự trên phiếu. Dòng không có mã và tên thì không tính; xóa mã và tên để bỏ một tiêu chí. Phiếu có nhiều mẫu ghi tiêu chí của từng mẫu ở phần JSON bên dưới.',
    en: 'In the order of the ballot. A row without code and name counts as none; empty both to drop a criterion. Ballots of several forms keep the criteria of each in the JSON below.',
  },
  another: { vi: 'tiêu chí mới', en: 'another criterion' },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: { vi: 'Không dấu, không đổi khi đã dùng.', en: 'Without accents; stays once it was used.' },
  per: { vi: 'Hỏi một lần cho', en: 'Asked once for' },
  pers: {
    project: { vi: 'cả nhiệm vụ', en: 'the project' },
    product: { vi: 'mỗi sản phẩm đặt hàng', en: 'each ordered product' },
  },
  aspect: { vi: 'Khía cạnh', en: 'Aspect' },
  maxPoints: { vi: 'Điểm tối đa', en: 'Most points' },
  weight: { vi: 'Hệ số', en: 'Weight' },
  group: { vi: 'Nhóm', en: 'Group' },
  labelVi: { vi: 'Tên tiêu chí', en: 'Name in Vietnamese' },
  labelEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  guidanceVi: { vi: 'Hướng dẫn cho thành viên', en: 'Guidance in Vietnamese' },
  guidanceEn: { vi: 'Hướng dẫn tiếng Anh', en: 'Guidance in English' },
} as const;

export const DECIDING_DAY_WORDS = {
  'council-decision': { vi: 'ngày quyết định thành lập hội đồng', en: "day of the council's decision" },
  call: { vi: 'ngày thông báo tuyển chọn', en: 'day of the call' },
  approval: { vi: 'ngày phê duyệt nhiệm vụ', en: 'day of the approval' },
} as const;

export const PRESIDING_WORDS = {
  chair: { vi: 'Chủ tịch', en: 'the chair' },
  'chair-or-authorised-vice': {
    vi: 'Chủ tịch, hoặc Phó Chủ tịch được ủy quyền bằng văn bản',
    en: 'the chair, or the vice-chair authorised in writing',
  },
  'chair-or-vice': { vi: 'Chủ tịch hoặc Phó Chủ tịch', en: 'the chair or the vice-chair' },
  anyone: {
    vi: 'Chủ tịch, Phó Chủ tịch hoặc người được hội đồng bầu',
    en: 'chair, vice-chair or whom the council elects',
  },
} as const;

export const BALLOT_KIND_WORDS = {
  grade: { vi: 'xếp loại', en: 'grade' },
  score: { vi: 'chấm điểm', en: 'score' },
  vote: { vi: 'biểu quyết', en: 'vote' },
} as const;

export const CHOICE_WORDS = {
  ...GRADE_WORDS,
  approve: { vi: 'đồng ý', en: 'for' },
  reject: { vi: 'không đồng ý', en: 'against' },
} as const;

export const CONFLICT_WORDS = {
  'team-member': { vi: 'người tham gia thực hiện', en: 'members of the team' },
  'host-staff': { vi: 'người của tổ chức chủ trì', en: 'staff of the lead institution' },
  'partner-staff': { vi: 'người của tổ chức phối hợp', en: 'staff of a partner' },
  contributor: { vi: 'người của đơn vị góp vốn', en: 'staff of a contributor' },
  relative: { vi: 'người thân', en: 'close relatives' },
  sanctioned: { vi: 'người đang bị xử lý vi phạm', en: 'persons under a sanction' },
  interest: { vi: 'người có quyền, lợi ích liên quan', en: 'persons with an interest' },
} as const;

export const INCOMPARABLE_WORDS = {
  'ballots-of-another-kind': { vi: 'phiếu thuộc loại khác', en: 'ballots of another kind' },
  'choice-not-offered': {
    vi: 'phiếu có mức mà quy chế này không dùng',
    en: 'a ballot says what this rulebook does not offer',
  },
  'scores-of-another-form': { vi: 'phiếu chấm theo tiêu chí khác', en: 'points on other criteria' },
  'roster-not-known': {
    vi: 'hồ sơ thành viên đã thay đổi sau phiên họp',
    en: 'the record of members changed since',
  },
} as const;
