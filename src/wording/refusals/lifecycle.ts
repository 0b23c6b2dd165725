/** Why a project cannot move or be adjusted, and what would mend it. */
import type { LIFECYCLE_REFUSALS } from '../../domain/lifecycle/refusals.js';
import type { RefusalFacts } from '../../domain/refusal.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { Wording } from '../wording.js';
import { ADJUSTMENT_WORDS, GRADE_WORDS, PURPOSE_WORDS, STAGE_WORDS, wordOf } from '../words.js';

type Fact = RefusalFacts[string] | undefined;

const ngay = (date: Fact) => formatDate(String(date));
const giaiDoan = (code: Fact) => `“${wordOf(STAGE_WORDS, code, 'vi')}”`;
const stage = (code: Fact) => `"${wordOf(STAGE_WORDS, code, 'en')}"`;
const xepLoai = (code: Fact) => `“${wordOf(GRADE_WORDS, code, 'vi')}”`;
const grade = (code: Fact) => `"${wordOf(GRADE_WORDS, code, 'en')}"`;
const dieu = ({ article, document }: RefusalFacts) => ` (Điều ${article} ${document})`;
const art = ({ article, document }: RefusalFacts) => ` (${document} art ${article})`;

const CONTRACT_FIELDS = {
  number: { vi: 'số hợp đồng', en: 'its number' },
  signedOn: { vi: 'ngày ký', en: 'the day it was signed' },
  effectiveOn: { vi: 'ngày có hiệu lực', en: 'the day it takes effect' },
  endsOn: { vi: 'ngày kết thúc', en: 'the day it ends' },
} as const;

export const LIFECYCLE_REFUSAL_WORDING: Record<keyof typeof LIFECYCLE_REFUSALS, Wording> = {
  'transition-not-open': {
    vi: ({ from, to }) => `Nhiệm vụ ở giai đoạn ${giaiDoan(from)} không chuyển được sang ${giaiDoan(to)}.`,
    en: ({ from, to }) => `A project at stage ${stage(from)} cannot move to ${stage(to)}.`,
  },
  'transition-reserved-for-office': {
    vi: ({ to }) =>
      `Chỉ cơ quan quản lý được chuyển nhiệm vụ sang ${giaiDoan(to)}; chủ nhiệm chỉ nộp hồ sơ nghiệm thu của nhiệm vụ mình tham gia.`,
    en: ({ to }) =>
      `Only the office may move a project to ${stage(to)}; an investigator hands in the acceptance dossier of an own project, no more.`,
  },
  'effective-date-before-last-act': {
    vi: ({ date, lastActDate }) =>
      `Ngày hiệu lực ${ngay(date)} trước ngày của bước liền trước (${ngay(lastActDate)}).`,
    en: ({ date, lastActDate }) =>
      `The effective date ${date} is before that of the act it follows (${lastActDate}).`,
  },
  'effective-date-before-session': {
    vi: ({ date, heldOn }) => `Ngày hiệu lực ${ngay(date)} trước ngày hội đồng họp (${ngay(heldOn)}).`,
    en: ({ date, heldOn }) => `The effective date ${date} is before the council's meeting of ${heldOn}.`,
  },
  'effective-date-not-to-the-day': {
    vi: ({ date }) =>
      `Ngày hiệu lực ${ngay(date)} phải ghi đủ ngày, tháng, năm; chỉ hồ sơ cũ ghi nhận lại mới được thiếu.`,
    en: ({ date }) =>
      `The effective date ${date} must name the day; only acts recorded from old papers may lack it.`,
  },
  'decision-missing': {
    vi: () => 'Cần quyết định có số và ngày ban hành.',
    en: () => 'A decision with its number and date is needed.',
  },
  'decision-in-future': {
    vi: ({ date }) => `Quyết định đề ngày ${ngay(date)}, ngày này chưa đến.`,
    en: ({ date }) => `The decision is dated ${date}, which has not come yet.`,
  },
  'verdict-missing': {
    vi: ({ purpose }) =>
      `Cần kết luận của ${purpose ? wordOf(PURPOSE_WORDS, purpose, 'vi') : 'hội đồng'} tại một phiên họp đã kết thúc.`,
    en: ({ purpose }) =>
      `A closed session of the ${purpose ? wordOf(PURPOSE_WORDS, purpose, 'en').toLowerCase() : 'council'} must support this.`,
  },
  'verdict-rejects': {
    vi: (f) => `${wordOf(PURPOSE_WORDS, f.purpose, 'vi')} đã kết luận ${xepLoai(f.grade)}.`,
    en: (f) => `The ${wordOf(PURPOSE_WORDS, f.purpose, 'en').toLowerCase()} concluded ${grade(f.grade)}.`,
  },
  'verdict-accepts': {
    vi: (f) => `Hội đồng nghiệm thu đã xếp loại ${xepLoai(f.grade)}; nhiệm vụ đạt yêu cầu.`,
    en: (f) => `The acceptance council gave ${grade(f.grade)}, which accepts the project.`,
  },
  're-evaluation-not-allowed': {
    vi: () => 'Quy chế của hội đồng nghiệm thu không cho đánh giá lại; có thể kết thúc nhiệm vụ.',
    en: () => "The acceptance council's rulebook knows no second evaluation; the project can be closed.",
  },
  're-evaluation-used': {
    vi: (f) => `Nhiệm vụ đã được đánh giá lại một lần, quy chế chỉ cho phép một lần (Điều ${f.article}).`,
    en: (f) =>
      `The project came before a second council already; the rulebook allows one (art ${f.article}).`,
  },
  're-evaluation-too-late': {
    vi: (f) => `Hạn nộp hồ sơ đánh giá lại là ${ngay(f.lastDay)} (Điều ${f.article}).`,
    en: (f) => `The dossier for re-evaluation was due on ${ngay(f.lastDay)} (art ${f.article}).`,
  },
  're-evaluation-after-extension': {
    vi: (f) => `Hợp đồng đã gia hạn nên không được đánh giá lại (Điều ${f.article}).`,
    en: (f) => `The contract was extended, so there is no re-evaluation (art ${f.article}).`,
  },
  'topic-already-awarded': {
    vi: (f) => `Nhiệm vụ đặt hàng này đã giao cho hồ sơ ${f.project}.`,
    en: (f) => `The topic was awarded to ${f.project} already.`,
  },
  'selection-not-closed': {
    vi: () => 'Phiên họp này không phải phiên tuyển chọn đã kết thúc có xếp hạng.',
    en: () => 'This is no closed selection session with a ranking.',
  },
  'award-tie-undecided': {
    vi: (f) =>
      `Có ${f.tied} hồ sơ ngang nhau ở vị trí thứ nhất; đề nghị nêu hồ sơ được chọn (winnerIds) kèm lý do.`,
    en: (f) =>
      `${f.tied} proposals are equal in first place: name the chosen one (winnerIds) with the reason.`,
  },
  'award-to-nobody-ranked-first': {
    vi: () => 'Chỉ chọn được hồ sơ xếp thứ nhất của nhiệm vụ đặt hàng.',
    en: () => 'Only a proposal ranked first for its topic can be chosen.',
  },
  'reason-missing': {
    vi: () => 'Đề nghị ghi lý do.',
    en: () => 'Please give the reason.',
  },
  'direct-assignment-reason-missing': {
    vi: () =>
      'Phê duyệt không qua tuyển chọn chỉ áp dụng khi giao trực tiếp; đề nghị ghi lý do “direct-assignment”.',
    en: () =>
      'Approval without selection is for direct assignment only; give the reason "direct-assignment".',
  },
  'paper-of-another-act': {
    vi: ({ field, stage }) => `“${field}” chỉ nhập khi chuyển nhiệm vụ sang “${stage}”.`,
    en: ({ field, stage }) => `"${field}" is only given when the project is moved to "${stage}".`,
  },
  'contract-missing': {
    vi: () => 'Cần hợp đồng với số, ngày ký, ngày có hiệu lực và ngày kết thúc.',
    en: () => 'A contract is needed, with its number and the days it was signed, takes effect and ends.',
  },
  'contract-incomplete': {
    vi: ({ field }) => `Hợp đồng còn thiếu ${wordOf(CONTRACT_FIELDS, field, 'vi')}.`,
    en: ({ field }) => `The contract lacks ${wordOf(CONTRACT_FIELDS, field, 'en')}.`,
  },
  'contract-dates-reversed': {
    vi: ({ effectiveOn, endsOn }) =>
      `Hợp đồng kết thúc ngày ${ngay(endsOn)}, trước ngày có hiệu lực ${ngay(effectiveOn)}.`,
    en: ({ effectiveOn, endsOn }) =>
      `The contract ends on ${endsOn}, before it takes effect on ${effectiveOn}.`,
  },
  'contract-too-long': {
    vi: ({ years, effectiveOn, endsOn, latest }) =>
      `Hợp đồng có hiệu lực từ ngày ${ngay(effectiveOn)} không thể kết thúc ngày ${ngay(endsOn)}: nhiều nhất ${years} năm, đến ngày ${ngay(latest)}.`,
    en: ({ years, effectiveOn, endsOn, latest }) =>
      `A contract in effect from ${effectiveOn} cannot end on ${endsOn}: ${years} years at most, until ${latest}.`,
  },
  'recording-reserved-for-secretary': {
    vi: () => 'Chỉ cán bộ quản lý KH&CN được ghi nhận lại hồ sơ cũ.',
    en: () => 'Only the secretary may record an act from old papers.',
  },
  'recording-reason-missing': {
    vi: () => 'Ghi nhận lại hồ sơ cũ cần nêu nguồn hoặc lý do.',
    en: () => 'An act recorded from old papers needs its source or the reason.',
  },
  'recorded-grade-missing': {
    vi: () => 'Đề nghị ghi xếp loại theo hồ sơ cũ, hoặc “unknown” nếu hồ sơ không nêu.',
    en: () => 'Give the grade that the old papers name, or "unknown" where they name none.',
  },
  'recorded-grade-contradicts-stage': {
    vi: (f) => `Xếp loại ${xepLoai(f.grade)} không phù hợp với giai đoạn ${giaiDoan(f.stage)}.`,
    en: (f) => `Grade ${grade(f.grade)} does not fit stage ${stage(f.stage)}.`,
  },
  'recorded-grade-contradicts-verdict': {
    vi: (f) => `Hồ sơ ghi ${xepLoai(f.grade)}, nhưng hội đồng đã xếp loại ${xepLoai(f.verdict)}.`,
    en: (f) => `The papers say ${grade(f.grade)}, but the council's verdict is ${grade(f.verdict)}.`,
  },
  'adjustment-not-open': {
    vi: (f) => `Nhiệm vụ ở giai đoạn ${giaiDoan(f.stage)} không có hợp đồng đang thực hiện để điều chỉnh.`,
    en: (f) => `A project at stage ${stage(f.stage)} has no running contract to adjust.`,
  },
  'adjustment-reserved-for-office': {
    vi: ({ kind, article }) =>
      `“${wordOf(ADJUSTMENT_WORDS, kind, 'vi')}” do cơ quan quản lý ghi nhận (Điều ${article} TT 04/2015/TT-BKHCN).`,
    en: ({ kind, article }) =>
      `"${wordOf(ADJUSTMENT_WORDS, kind, 'en')}" is entered by the office (TT 04/2015/TT-BKHCN art ${article}).`,
  },
  'new-end-missing': {
    vi: () => 'Gia hạn cần ghi ngày kết thúc mới.',
    en: () => 'An extension needs the new end date.',
  },
  'new-end-not-later': {
    vi: ({ endsOn, newEndDate }) =>
      `Ngày kết thúc mới ${ngay(newEndDate)} phải sau ngày kết thúc hiện nay ${ngay(endsOn)}.`,
    en: ({ endsOn, newEndDate }) => `The new end ${newEndDate} must be after the present end ${endsOn}.`,
  },
  'extension-already-granted': {
    vi: (f) => `Hợp đồng chỉ được gia hạn một lần${dieu(f)}.`,
    en: (f) => `A contract is extended only once${art(f)}.`,
  },
  'extension-too-long': {
    vi: (f) => `Được gia hạn nhiều nhất ${f.months} tháng, đến ngày ${ngay(f.latest)}${dieu(f)}.`,
    en: (f) => `The extension may be ${f.months} months at most, until ${f.latest}${art(f)}.`,
  },
  'extension-requested-too-late': {
    vi: (f) => `Gia hạn phải được đề nghị chậm nhất ngày ${ngay(f.lastDay)}${dieu(f)}.`,
    en: (f) => `An extension must be requested by ${f.lastDay}${art(f)}.`,
  },
  'products-fixed-by-lump-sum': {
    vi: ({ article }) =>
      `Khoán đến sản phẩm cuối cùng thì không điều chỉnh sản phẩm (Điều ${article} TT 04/2015/TT-BKHCN).`,
    en: ({ article }) =>
      `Under a final-product lump sum the products never change (TT 04/2015/TT-BKHCN art ${article}).`,
  },
  'project-code-reserved-for-office': {
    vi: () => 'Mã nhiệm vụ do cơ quan quản lý cấp: đề nghị để trống ô này, đề xuất sẽ được cấp mã khi gửi.',
    en: () =>
      'The office gives out the codes of projects: leave this empty, and the proposal gets one when it is sent.',
  },
  'not-a-programme': {
    vi: ({ title }) =>
      `${title ? `“${title}”` : 'Nhiệm vụ được chọn'} không phải là chương trình: hãy chọn một nhiệm vụ thuộc loại “Chương trình”.`,
    en: ({ title }) =>
      `${title ? `"${title}"` : 'What was chosen'} is no programme: choose a project of the kind "Programme".`,
  },
  'programme-within-programme': {
    vi: () => 'Một chương trình không thuộc chương trình nào khác: hãy bỏ trống ô này, hoặc chọn loại khác.',
    en: () => 'A programme belongs to no other programme: leave this empty, or choose another kind.',
  },
  'programme-has-projects': {
    vi: ({ count }) =>
      `Có ${count} nhiệm vụ thuộc chương trình này: hãy đưa chúng ra khỏi chương trình trước khi đổi loại.`,
    en: ({ count }) =>
      `${count} projects belong to this programme: take them out of it before its kind is changed.`,
  },
  'ballot-form-asked': {
    vi: () =>
      'Một hội đồng đã họp về nhiệm vụ này theo mẫu phiếu của loại và lĩnh vực đang ghi; đổi sang loại hoặc lĩnh vực có mẫu phiếu khác sẽ làm sai kết quả, nên không đổi được nữa.',
    en: () =>
      'A council has met on this project with the ballot form of its kind and field; one with another form would falsify its result, so it cannot be chosen any more.',
  },
  'topic-competed-for': {
    vi: () =>
      'Hội đồng tuyển chọn đang xét hoặc đã xếp hạng hồ sơ này cùng các hồ sơ khác của cùng một nhiệm vụ đặt hàng, nên không chuyển hồ sơ sang nhiệm vụ đặt hàng khác được, trừ khi kết quả tuyển chọn bị hủy.',
    en: () =>
      'A selection council is judging this proposal, or has ranked it, with the others for the same topic, so it cannot be moved to another topic unless the selection is cancelled.',
  },
};
