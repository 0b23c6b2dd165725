/** What is wrong with a council, a session or a ballot, and how to mend it. */
import type { COUNCIL_REFUSALS } from '../../domain/council/refusals.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { Wording } from '../wording.js';
import { art, choices, conflict, dieu, KINDS, presiding, role, sizes } from './council-codes.js';

export const COUNCIL_REFUSAL_WORDING: Record<keyof typeof COUNCIL_REFUSALS, Wording> = {
  'council-size-needs-reason': {
    vi: (f) =>
      `Hội đồng có ${f.actual} thành viên, quy chế quy định ${sizes(f, 'vi')}${dieu(f)}; đề nghị nêu lý do.`,
    en: (f) =>
      `The council has ${f.actual} seats; the rulebook asks for ${sizes(f, 'en')}${art(f)}. Give a reason.`,
  },
  'council-size-outside-rulebook': {
    vi: (f) => `Hội đồng có ${f.actual} thành viên; quy chế chỉ cho phép ${sizes(f, 'vi')}${dieu(f)}.`,
    en: (f) => `The council has ${f.actual} seats; the rulebook allows only ${sizes(f, 'en')}${art(f)}.`,
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
      `Thành viên đã dự phiên họp ngày ${formatDate(String(f.heldOn))}, không thể thôi tham gia hội đồng từ ngày ${formatDate(String(f.date))}.`,
    en: (f) => `The member attended the session of ${f.heldOn} and cannot have left on ${f.date}, before it.`,
  },
  'seat-already-replaced': {
    vi: () => 'Vị trí này đã có người thay thế.',
    en: () => 'Another member has already replaced this seat.',
  },
  'ballot-form-too-long': {
    vi: (f) =>
      `Phiếu đánh giá của nhiệm vụ sẽ có ${f.criteria} tiêu chí, nhiều nhất là ${f.most}; đề nghị gộp sản phẩm hoặc dùng quy chế có ít tiêu chí cho từng sản phẩm hơn.`,
    en: (f) =>
      `The project's ballot form would ask ${f.criteria} criteria, at most ${f.most} are possible; group its products, or take a rulebook that asks fewer criteria of each product.`,
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
    vi: (f) =>
      `Có mặt ${f.present}/${f.appointed} thành viên${f.recused ? `, không kể ${f.recused} người có xung đột lợi ích` : ''}, cần ít nhất ${f.needed}${dieu(f)}.`,
    en: (f) =>
      `${f.present} of ${f.appointed} members take part${f.recused ? `, without ${f.recused} in conflict` : ''}; at least ${f.needed} are needed${art(f)}.`,
  },
  'chair-missing': {
    vi: (f) => `Phiên họp phải có ${presiding(f, 'vi')}${dieu(f)}.`,
    en: (f) => `${presiding(f, 'en')} must be present${art(f)}.`,
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
  'no-ballot-handed-in': {
    vi: () =>
      'Chưa có phiếu nào của thành viên dự họp cho nhiệm vụ này, nên không thể kết luận; đề nghị bỏ phiếu hoặc hoãn phiên họp.',
    en: () =>
      'No member who takes part has handed in a ballot on this project, so there is nothing to conclude; vote, or postpone the session.',
  },
  'ballot-differs-from-its-audit': {
    vi: (f) =>
      `Phiếu của ${role(f, 'vi')} ${f.member} không còn như khi nộp theo nhật ký; đề nghị mở lại phiếu này để thành viên nộp lại trước khi kết thúc.`,
    en: (f) =>
      `The ballot of ${f.member} (${role(f, 'en')}) is no longer what the audit holds of its casting; have it reopened and cast anew before closing.`,
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
