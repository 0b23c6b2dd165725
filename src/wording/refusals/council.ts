/** What is wrong with a council, a session or a ballot, and how to mend it. */
import type { COUNCIL_REFUSALS } from '../../domain/council/refusals.js';
import type { RefusalFacts } from '../../domain/refusal.js';
import type { Label, Wording } from '../wording.js';

const ROLES: Readonly<Record<string, Label>> = {
  chair: { vi: 'Chủ tịch', en: 'chair' },
  'vice-chair': { vi: 'Phó Chủ tịch', en: 'vice-chair' },
  reviewer: { vi: 'ủy viên phản biện', en: 'reviewer' },
  'scientific-secretary': { vi: 'ủy viên thư ký khoa học', en: 'scientific secretary' },
  member: { vi: 'ủy viên', en: 'member' },
};

export const CONFLICTS: Readonly<Record<string, Label>> = {
  'team-member': { vi: 'tham gia thực hiện nhiệm vụ', en: 'takes part in the project' },
  'host-staff': { vi: 'là người của tổ chức chủ trì', en: 'works at the lead institution' },
  'partner-staff': { vi: 'là người của tổ chức phối hợp', en: 'works at a partner institution' },
  contributor: {
    vi: 'là người của đơn vị góp vốn đối ứng',
    en: 'works at a contributor of counterpart funds',
  },
  relative: { vi: 'là người thân của người thực hiện', en: 'is a close relative of the team' },
  sanctioned: { vi: 'đang bị xử lý vi phạm', en: 'is under a sanction' },
  interest: { vi: 'có quyền, lợi ích liên quan', en: 'has an interest in the matter' },
};

const CHOICES: Readonly<Record<string, Label>> = {
  excellent: { vi: 'Xuất sắc', en: 'excellent' },
  good: { vi: 'Khá', en: 'good' },
  pass: { vi: 'Đạt', en: 'pass' },
  average: { vi: 'Trung bình', en: 'average' },
  fail: { vi: 'Không đạt', en: 'fail' },
  approve: { vi: 'Đề nghị thực hiện', en: 'approve' },
  reject: { vi: 'Đề nghị không thực hiện', en: 'reject' },
};

const KINDS: Readonly<Record<string, Label>> = {
  grade: { vi: 'xếp loại', en: 'grade' },
  vote: { vi: 'biểu quyết (đồng ý hoặc không)', en: 'vote (approve or not)' },
  score: { vi: 'chấm điểm', en: 'points' },
};

const choices = (codes: RefusalFacts[string] | undefined, language: keyof Label) =>
  String(codes)
    .split(', ')
    .map((code) => CHOICES[code]?.[language] ?? code)
    .join(', ');

const role = ({ role }: RefusalFacts, language: keyof Label) =>
  ROLES[String(role)]?.[language] ?? String(role);
const conflict = ({ kind }: RefusalFacts, language: keyof Label) =>
  CONFLICTS[String(kind)]?.[language] ?? String(kind);

/** Of a rulebook's ballot forms, the common one has no code. */
const form = (f: RefusalFacts, language: keyof Label) =>
  f.form
    ? { vi: `Mẫu phiếu “${f.form}”`, en: `Form "${f.form}"` }[language]
    : { vi: 'Mẫu phiếu chung', en: 'The common form' }[language];

/** The rule's place, where the refusal knows it. */
const dieu = ({ article }: RefusalFacts) => (article === undefined ? '' : ` (Điều ${article})`);
const art = ({ article }: RefusalFacts) => (article === undefined ? '' : ` (art ${article})`);

export const COUNCIL_REFUSAL_WORDING: Record<keyof typeof COUNCIL_REFUSALS, Wording> = {
  'rulebook-not-offered': {
    vi: () =>
      'Không có quy chế đánh giá nào đang áp dụng cho các nhiệm vụ này vào ngày thành lập hội đồng; đề nghị chọn quy chế (rulebookId).',
    en: () =>
      'No rulebook is in force for these projects on the day the council is established: name one (rulebookId).',
  },
  'council-size-needs-reason': {
    vi: (f) =>
      `Hội đồng có ${f.actual} thành viên, quy chế quy định từ ${f.min} đến ${f.max}${dieu(f)}; đề nghị nêu lý do.`,
    en: (f) =>
      `The council has ${f.actual} seats; the rulebook asks for ${f.min} to ${f.max}${art(f)}. Give a reason.`,
  },
  'council-size-outside-rulebook': {
    vi: (f) => `Hội đồng có ${f.actual} thành viên; quy chế chỉ cho phép từ ${f.min} đến ${f.max}${dieu(f)}.`,
    en: (f) => `The council has ${f.actual} seats; the rulebook allows only ${f.min} to ${f.max}${art(f)}.`,
  },
  'seats-of-role-too-few': {
    vi: (f) => `Hội đồng cần ít nhất ${f.min} ${role(f, 'vi')}, hiện có ${f.actual}${dieu(f)}.`,
    en: (f) =>
      `The council needs at least ${f.min} seat(s) of role ${role(f, 'en')}, it has ${f.actual}${art(f)}.`,
  },
  'seats-of-role-too-many': {
    vi: (f) => `Hội đồng có nhiều nhất ${f.max} ${role(f, 'vi')}, hiện có ${f.actual}${dieu(f)}.`,
    en: (f) =>
      `The council may have at most ${f.max} seat(s) of role ${role(f, 'en')}, it has ${f.actual}${art(f)}.`,
  },
  'person-sits-twice': {
    vi: () => 'Một người chỉ giữ một vị trí trong hội đồng.',
    en: () => 'A person may hold only one seat in a council.',
  },
  'quorum-unreachable': {
    vi: (f) => `Với ${f.actual} thành viên, hội đồng không thể có đủ ${f.needed} người dự họp${dieu(f)}.`,
    en: (f) =>
      `With ${f.actual} seats the council can never have the ${f.needed} members a session needs${art(f)}.`,
  },
  'seat-in-conflict': {
    vi: (f) => `Người này không được tham gia hội đồng vì ${conflict(f, 'vi')}${dieu(f)}.`,
    en: (f) => `This person may not sit in the council: the person ${conflict(f, 'en')}${art(f)}.`,
  },
  'role-closed-by-conflict': {
    vi: (f) =>
      `Người này không được làm ${role(f, 'vi')} vì ${conflict(f, 'vi')}${dieu(f)}; có thể làm ủy viên.`,
    en: (f) =>
      `This person may not sit as ${role(f, 'en')}: the person ${conflict(f, 'en')}${art(f)}. A seat as member is possible.`,
  },
  'dismissal-needs-reason': {
    vi: () => 'Bỏ qua một xung đột lợi ích phải nêu lý do.',
    en: () => 'Dismissing a conflict of interest needs a reason.',
  },
  'seat-attended-later-session': {
    vi: (f) =>
      `Thành viên đã dự phiên họp ngày ${f.heldOn}, không thể thôi tham gia hội đồng từ ngày ${f.date}.`,
    en: (f) => `The member attended the session of ${f.heldOn} and cannot have left on ${f.date}, before it.`,
  },
  'seat-ballot-is-in': {
    vi: () =>
      'Thành viên đã nộp phiếu trong phiên họp đang diễn ra; chỉ thôi tham gia sau khi phiên họp kết thúc hoặc phiếu được mở lại.',
    en: () =>
      'The ballot of this member is in and the session still runs: let the session be closed, or the ballot be reopened, first.',
  },
  'seat-already-replaced': {
    vi: () => 'Vị trí này đã có người thay thế.',
    en: () => 'Another member has already replaced this seat.',
  },
  'rulebook-of-another-purpose': {
    vi: (f) => `Quy chế ${f.rulebook} không dùng cho loại hội đồng này.`,
    en: (f) => `Rulebook ${f.rulebook} is for councils of purpose ${f.purpose}, not for this one.`,
  },
  'rulebook-dates-reversed': {
    vi: (f) => `Ngày hết hiệu lực ${f.validTo} trước ngày có hiệu lực ${f.validFrom}.`,
    en: (f) => `The last day in force, ${f.validTo}, is before the first, ${f.validFrom}.`,
  },
  'rulebook-versions-overlap': {
    vi: (f) =>
      `Thời gian hiệu lực trùng với phiên bản ${f.version} của quy chế ${f.rulebook} (${f.validFrom} – ${f.validTo}).`,
    en: (f) =>
      `The period overlaps version ${f.version} of rulebook ${f.rulebook} (${f.validFrom} – ${f.validTo}).`,
  },
  'rulebook-seats-impossible': {
    vi: (f) =>
      `Số lượng từ ${f.min} đến ${f.max} thành viên không khớp với số tối thiểu và tối đa của từng vị trí (tối thiểu cộng lại là ${f.least}).`,
    en: (f) =>
      `A council of ${f.min} to ${f.max} does not fit the ranges of its roles (their minima add up to ${f.least}).`,
  },
  'rulebook-quorum-unreachable': {
    vi: (f) =>
      f.role === undefined
        ? `Hội đồng ${f.size} người không thể đạt yêu cầu có mặt ${f.needed} người; đề nghị giảm số người phải có mặt hoặc tăng số thành viên.`
        : `Quy chế yêu cầu ${f.needed} ${role(f, 'vi')} có mặt nhưng hội đồng có nhiều nhất ${f.size} vị trí này; đề nghị sửa một trong hai.`,
    en: (f) =>
      f.role === undefined
        ? `With ${f.size} seats the required ${f.needed} can never be present; ask for fewer, or for more seats.`
        : `${f.needed} of role ${role(f, 'en')} must attend, but a council has at most ${f.size} of them; mend one of the two.`,
  },
  'rulebook-quorum-has-gaps': {
    vi: () =>
      'Các mức số người dự họp phải tăng dần theo quy mô hội đồng, mức cuối áp dụng cho mọi quy mô còn lại.',
    en: () =>
      'Quorum steps must rise with the size of the council, and the last one must cover every larger size.',
  },
  'rulebook-fraction-invalid': {
    vi: (f) => `${f.fraction} không phải là một tỷ lệ từ 0 đến 1.`,
    en: (f) => `${f.fraction} is not a fraction between 0 and 1.`,
  },
  'rulebook-grade-unknown': {
    vi: (f) => `Mức xếp loại “${choices(f.grade, 'vi')}” không có trong danh mục xếp loại của quy chế.`,
    en: (f) => `A rule yields grade "${choices(f.grade, 'en')}", which the rulebook does not list.`,
  },
  'rulebook-grade-unreachable': {
    vi: (f) =>
      `Không kết quả bỏ phiếu nào dẫn đến mức xếp loại “${choices(f.grade, 'vi')}”: không có quy tắc nào cho mức này, hoặc một quy tắc đứng trước đã bao trùm; đề nghị đổi thứ tự, sửa điều kiện hoặc bỏ mức này.`,
    en: (f) =>
      `No ballots can ever yield grade "${choices(f.grade, 'en')}": no rule gives it, or an earlier rule takes all its cases. Reorder the rules, mend a condition, or drop the grade.`,
  },
  'rulebook-choice-unknown': {
    vi: (f) => `Quy tắc đếm lựa chọn “${choices(f.choice, 'vi')}” nhưng phiếu không có lựa chọn này.`,
    en: (f) => `A rule counts "${choices(f.choice, 'en')}", which the ballot does not offer.`,
  },
  'rulebook-without-otherwise': {
    vi: () => 'Quy tắc cuối cùng, và chỉ quy tắc cuối cùng, phải không kèm điều kiện, để luôn có kết quả.',
    en: () => 'The last rule, and only the last, must have no conditions, so that there is always a result.',
  },
  'rulebook-code-malformed': {
    vi: (f) =>
      `Mã quy chế “${f.rulebook}” phải gồm từ 2 đến 40 chữ cái in hoa không dấu, chữ số hoặc dấu gạch ngang, không bắt đầu bằng gạch ngang (ví dụ: QD-25-2018).`,
    en: (f) =>
      `Rulebook code "${f.rulebook}" must be 2 to 40 capital letters A-Z, digits or hyphens, and not begin with a hyphen (for example QD-25-2018).`,
  },
  'rulebook-text-missing': {
    vi: () => 'Nội dung này phải có đủ tiếng Việt và tiếng Anh.',
    en: () => 'This text must be given in Vietnamese and in English.',
  },
  'rulebook-article-missing': {
    vi: () => 'Phải ghi điều, khoản hoặc văn bản làm căn cứ.',
    en: () => 'Name the article or the document that this rests on.',
  },
  'rulebook-quorum-number-invalid': {
    vi: () => 'Mỗi mức số người dự họp phải là một tỷ lệ hoặc một số nguyên từ 1 trở lên.',
    en: () => 'Each quorum step must be a fraction, or a whole number from 1 on.',
  },
  'rulebook-nobody-presides': {
    vi: () =>
      'Quy chế yêu cầu Chủ tịch hoặc Phó Chủ tịch chủ trì nhưng hội đồng không có vị trí đó; đề nghị bổ sung vị trí hoặc đổi quy định về chủ trì.',
    en: () =>
      'The chair or vice-chair must preside, but the council has no such seat; add the seat or change who presides.',
  },
  'rulebook-tellers-too-many': {
    vi: (f) =>
      `Ban kiểm phiếu ${f.count} người phải có ít nhất 1 người và không nhiều hơn số thành viên của hội đồng nhỏ nhất (${f.size}).`,
    en: (f) =>
      `A board of ${f.count} tellers must have at least one and no more than the smallest council has members (${f.size}).`,
  },
  'rulebook-points-invalid': {
    vi: (f) => `${f.points} không phải là số điểm hợp lệ: từ 0 trở lên, nhiều nhất hai chữ số thập phân.`,
    en: (f) => `${f.points} is no number of points: from 0 on, with at most two decimals.`,
  },
  'rulebook-span-invalid': {
    vi: (f) =>
      `${f.count} không phải là một khoảng thời gian hợp lệ: số nguyên từ 1 đến 3650 (0 chỉ dùng cho điều kiện nộp đúng hạn).`,
    en: (f) =>
      `${f.count} is no span of time: a whole number from 1 to 3650 (0 only in a condition on lateness, for "on time").`,
  },
  'rulebook-form-twice': {
    vi: (f) => `Hai mẫu phiếu cùng mã “${f.form}”; mỗi mẫu phải có mã riêng.`,
    en: (f) => `Two forms have the code "${f.form}"; give each its own.`,
  },
  'rulebook-criterion-twice': {
    vi: (f) => `${form(f, 'vi')} có hai tiêu chí cùng mã “${f.name}”; mỗi tiêu chí phải có mã riêng.`,
    en: (f) => `${form(f, 'en')} has two criteria of code "${f.name}"; give each its own.`,
  },
  'rulebook-name-taken': {
    vi: (f) =>
      `${form(f, 'vi')}: tên “${f.name}” đã dùng cho một tiêu chí khác hoặc cho tổng điểm (total); đề nghị đổi tên nhóm hoặc mã tiêu chí.`,
    en: (f) =>
      `${form(f, 'en')}: the name "${f.name}" is already that of a criterion, or of the total; rename the group or the criterion.`,
  },
  'rulebook-score-rules-misplaced': {
    vi: () => 'Phiếu chấm điểm phải có quy định về điểm (score); phiếu loại khác không được có.',
    en: () => 'A score ballot needs its score rules, and a ballot of another kind may not have them.',
  },
  'rulebook-criterion-not-per-project': {
    vi: (f) => `${form(f, 'vi')}: tiêu chí chấm điểm “${f.criterion}” phải hỏi một lần cho cả nhiệm vụ.`,
    en: (f) =>
      `${form(f, 'en')}: score criterion "${f.criterion}" must be asked once for the project, not for each product.`,
  },
  'rulebook-criterion-without-points': {
    vi: (f) => `${form(f, 'vi')}: tiêu chí “${f.criterion}” phải có điểm tối đa từ 1 trở lên.`,
    en: (f) => `${form(f, 'en')}: criterion "${f.criterion}" needs a maximum of at least 1 point.`,
  },
  'rulebook-weight-invalid': {
    vi: (f) => `${form(f, 'vi')}: trọng số của tiêu chí “${f.criterion}” phải là số nguyên từ 1 trở lên.`,
    en: (f) => `${form(f, 'en')}: the weight of criterion "${f.criterion}" must be a whole number from 1 on.`,
  },
  'rulebook-weights-do-not-add-up': {
    vi: (f) =>
      `${form(f, 'vi')}: điểm tối đa nhân trọng số của các tiêu chí cộng lại được ${f.sum}, phải bằng ${f.outOf}.`,
    en: (f) =>
      `${form(f, 'en')}: maximum points times weights add up to ${f.sum}; they must make ${f.outOf}.`,
  },
  'rulebook-choices-of-another-kind': {
    vi: (f) =>
      f.choice
        ? `Loại phiếu này không dùng lựa chọn “${choices(f.choice, 'vi')}”.`
        : 'Phiếu chưa có lựa chọn nào.',
    en: (f) =>
      f.choice
        ? `A ballot of this kind (${f.kind}) cannot say "${choices(f.choice, 'en')}".`
        : 'The ballot offers no choice at all.',
  },
  'rulebook-rule-twice': {
    vi: (f) =>
      `Hai quy tắc cùng tên “${f.rule}”; mỗi quy tắc phải có tên riêng để phần giải trình phân biệt.`,
    en: (f) => `Two rules are called "${f.rule}"; name each its own, so that the trace tells them apart.`,
  },
  'rulebook-average-without-scores': {
    vi: () => 'Quy tắc xét điểm chỉ dùng với phiếu chấm điểm; đề nghị đổi loại phiếu hoặc điều kiện này.',
    en: () =>
      'A rule about points needs a score ballot; change the kind of ballot, or look at shares of ballots.',
  },
  'rulebook-scores-without-average': {
    vi: () =>
      'Phiếu chấm điểm nhưng không quy tắc nào xét điểm trung bình; đề nghị thêm điều kiện về điểm trung bình.',
    en: () => 'Ballots give points, but no rule looks at their average; add such a condition.',
  },
  'rulebook-average-unknown': {
    vi: (f) =>
      `${form(f, 'vi')} không có tiêu chí hoặc nhóm tiêu chí “${f.name}” mà quy tắc xét đến; đề nghị bổ sung hoặc sửa tên.`,
    en: (f) =>
      `${form(f, 'en')} has no criterion or group "${f.name}", which a rule names; add it there or mend the name.`,
  },
  'rulebook-selection-misplaced': {
    vi: () => 'Quy tắc xếp hạng chỉ dùng cho hội đồng tuyển chọn với phiếu chấm điểm.',
    en: () => 'Ranking rules are only for selection councils that score.',
  },
  'session-already-open': {
    vi: () => 'Phiên họp đã khai mạc.',
    en: () => 'The session is already open.',
  },
  'session-not-open': {
    vi: () => 'Phiên họp chưa khai mạc.',
    en: () => 'The session is not open yet.',
  },
  'session-closed': {
    vi: () => 'Phiên họp đã kết thúc, hồ sơ phiên họp không thay đổi được nữa.',
    en: () => 'The session is closed; its record can no longer change.',
  },
  'session-postponed': {
    vi: () => 'Phiên họp đã hoãn; phiếu và việc điểm danh thực hiện ở phiên họp sau.',
    en: () => 'The session was postponed; ballots and attendance belong to the one that takes it up again.',
  },
  'voting-not-called': {
    vi: () => 'Phiên họp chưa chuyển sang bỏ phiếu.',
    en: () => 'The vote has not been called yet.',
  },
  'ballot-not-on-paper': {
    vi: () => 'Chỉ phiếu giấy đã nhập mới đính kèm bản quét.',
    en: () => 'Only a paper ballot that was keyed in takes a scan.',
  },
  'ballot-not-cast': {
    vi: () => 'Phiếu này chưa nộp nên không cần mở lại.',
    en: () => 'This ballot was not cast, so there is nothing to reopen.',
  },
  'reopening-needs-reason': {
    vi: () => 'Mở lại phiếu phải ghi lý do của người chủ trì.',
    en: () => 'Reopening a ballot needs the reason of whoever presides.',
  },
  'points-outside-criterion': {
    vi: (f) => `Tiêu chí ${f.criterion}: ${f.points} điểm không nằm trong khoảng 0 đến ${f.most}.`,
    en: (f) => `Criterion ${f.criterion}: ${f.points} points are not between 0 and ${f.most}.`,
  },
  'ballot-scores-missing': {
    vi: (f) => `Phiếu còn thiếu điểm của tiêu chí: ${f.criteria}.`,
    en: (f) => `The ballot lacks points for: ${f.criteria}.`,
  },
  'quorum-not-met': {
    vi: (f) => `Có mặt ${f.present}/${f.appointed} thành viên, cần ít nhất ${f.needed}${dieu(f)}.`,
    en: (f) => `${f.present} of ${f.appointed} members take part; at least ${f.needed} are needed${art(f)}.`,
  },
  'chair-missing': {
    vi: (f) => `Phiên họp phải có Chủ tịch hoặc Phó Chủ tịch được ủy quyền bằng văn bản${dieu(f)}.`,
    en: (f) => `The chair, or the vice-chair authorised in writing, must be present${art(f)}.`,
  },
  'vice-chair-not-authorised': {
    vi: (f) => `Chủ tịch vắng mặt; Phó Chủ tịch cần giấy ủy quyền của Chủ tịch${dieu(f)}.`,
    en: (f) => `The chair is absent; the vice-chair needs the chair's written authorisation${art(f)}.`,
  },
  'reviewers-missing': {
    vi: (f) =>
      `Có mặt ${f.present}/${f.needed} ủy viên phản biện; thiếu phản biện thì không họp được${dieu(f)}.`,
    en: (f) =>
      `${f.present} of ${f.needed} reviewers take part; without them the session cannot be held${art(f)}.`,
  },
  'scientific-secretary-missing': {
    vi: (f) => `Ủy viên thư ký khoa học của hội đồng phải có mặt${dieu(f)}.`,
    en: (f) => `The council's scientific secretary must be present${art(f)}.`,
  },
  'required-seats-missing': {
    vi: (f) => `Có mặt ${f.present} ${role(f, 'vi')}, quy chế yêu cầu ${f.needed}${dieu(f)}.`,
    en: (f) => `${f.present} present of role ${role(f, 'en')}; the rulebook requires ${f.needed}${art(f)}.`,
  },
  'ballots-outstanding': {
    vi: (f) =>
      `Còn ${f.count} thành viên có mặt chưa bỏ phiếu; đề nghị bỏ phiếu hoặc để Chủ tịch ghi nhận không có phiếu.`,
    en: (f) =>
      `${f.count} member(s) present have not cast; let them cast, or let the chair record the ballot as missing.`,
  },
  'paper-ballots-unconfirmed': {
    vi: (f) => `Còn ${f.count} phiếu giấy chưa được người thứ hai xác nhận.`,
    en: (f) => `${f.count} paper ballot(s) still wait for a second person's confirmation.`,
  },
  'ballot-already-cast': {
    vi: () => 'Thành viên này đã bỏ phiếu; mỗi người chỉ có một phiếu trong một phiên họp.',
    en: () => 'This seat has cast its ballot; each has one in a session.',
  },
  'seat-not-present': {
    vi: () => 'Chỉ thành viên có mặt mới bỏ phiếu.',
    en: () => 'Only members present may cast a ballot.',
  },
  'seat-recused': {
    vi: () => 'Thành viên có xung đột lợi ích không bỏ phiếu cho nhiệm vụ này.',
    en: () => 'A recused member does not cast a ballot on this project.',
  },
  'ballot-of-another-kind': {
    vi: (f) => `Phiên họp dùng phiếu ${KINDS[String(f.kind)]?.vi ?? f.kind}.`,
    en: (f) => `This session takes ballots by ${KINDS[String(f.kind)]?.en ?? f.kind}.`,
  },
  'ballot-grade-missing': {
    vi: () => 'Phiếu chưa ghi kết luận, và phần đánh giá chưa đủ để suy ra kết luận.',
    en: () => 'The ballot names no conclusion, and its assessments do not settle one.',
  },
  'grade-not-in-rulebook': {
    vi: (f) =>
      `Mức “${choices(f.grade, 'vi')}” không có trong quy chế; các mức được dùng: ${choices(f.allowed, 'vi')}.`,
    en: (f) => `"${choices(f.grade, 'en')}" is not in the rulebook; it allows: ${choices(f.allowed, 'en')}.`,
  },
  'criterion-unknown': {
    vi: (f) => `Phiếu của phiên họp không có tiêu chí “${f.criterion}”.`,
    en: (f) => `The session's form has no criterion "${f.criterion}".`,
  },
  'criterion-assessed-twice': {
    vi: (f) => `Tiêu chí “${f.criterion}” được đánh giá hai lần.`,
    en: (f) => `Criterion "${f.criterion}" is assessed twice.`,
  },
  'ballot-contradicts-assessments': {
    vi: (f) =>
      `Phiếu ghi “${choices(f.choice, 'vi')}”, nhưng các tiêu chí đã đánh giá dẫn đến “${choices(f.derived, 'vi')}”; đề nghị sửa một trong hai.`,
    en: (f) =>
      `The ballot says "${choices(f.choice, 'en')}", but its assessments yield "${choices(f.derived, 'en')}". Mend one of them.`,
  },
  'invalid-ballot-needs-reason': {
    vi: () => 'Phiếu không hợp lệ phải ghi lý do.',
    en: () => 'An invalid ballot needs the reason why it does not count.',
  },
  'invalid-ballot-not-on-paper': {
    vi: () => 'Chỉ phiếu giấy mới được ghi là không hợp lệ.',
    en: () => 'Only a paper ballot can be recorded as invalid.',
  },
};
