/** Why a rulebook could not be followed, and how to mend it. */
import type { RULEBOOK_FLAWS } from '../../domain/council/rulebook-flaws.js';
import type { RefusalFacts } from '../../domain/refusal.js';
import type { Label, Wording } from '../wording.js';
import { choices, day, role } from './council-codes.js';

/** Of a rulebook's ballot forms, the common one has no code. */
const form = (f: RefusalFacts, language: keyof Label) =>
  f.form
    ? { vi: `Mẫu phiếu “${f.form}”`, en: `Form "${f.form}"` }[language]
    : { vi: 'Mẫu phiếu chung', en: 'The common form' }[language];

export const RULEBOOK_FLAW_WORDING: Record<keyof typeof RULEBOOK_FLAWS, Wording> = {
  'rulebook-not-offered': {
    vi: () =>
      'Không có quy chế đánh giá nào đang áp dụng cho các nhiệm vụ này vào ngày thành lập hội đồng; đề nghị chọn quy chế (rulebookId).',
    en: () =>
      'No rulebook is in force for these projects on the day the council is established: name one (rulebookId).',
  },
  'rulebook-of-another-purpose': {
    vi: (f) => `Quy chế ${f.rulebook} không dùng cho loại hội đồng này.`,
    en: (f) => `Rulebook ${f.rulebook} is for councils of purpose ${f.purpose}, not for this one.`,
  },
  'rulebook-dates-reversed': {
    vi: (f) => `Ngày hết hiệu lực ${day(f.validTo)} trước ngày có hiệu lực ${day(f.validFrom)}.`,
    en: (f) => `The last day in force, ${f.validTo}, is before the first, ${f.validFrom}.`,
  },
  'rulebook-versions-overlap': {
    vi: (f) =>
      `Thời gian hiệu lực trùng với phiên bản ${f.version} của quy chế ${f.rulebook} (từ ${day(f.validFrom)}${f.validTo === '…' ? '' : ` đến ${day(f.validTo)}`}).`,
    en: (f) =>
      `The period overlaps version ${f.version} of rulebook ${f.rulebook} (${f.validFrom} – ${f.validTo}).`,
  },
  'rulebook-seats-impossible': {
    vi: (f) =>
      f.outside !== undefined
        ? `Số thành viên mặc định hoặc được phép là ${f.outside} không nằm trong khoảng từ ${f.min} đến ${f.max}.`
        : `Số lượng từ ${f.min} đến ${f.max} thành viên không khớp với số tối thiểu và tối đa của từng vị trí (tối thiểu cộng lại là ${f.least}).`,
    en: (f) =>
      f.outside !== undefined
        ? `The default or allowed number of ${f.outside} seats is not between ${f.min} and ${f.max}.`
        : `A council of ${f.min} to ${f.max} does not fit the ranges of its roles (their minima add up to ${f.least}).`,
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
  'rulebook-grade-twice': {
    vi: (f) =>
      `Mức xếp loại “${choices(f.grade, 'vi')}” có hai lần trong danh mục; mỗi mức chỉ ghi một lần, được chấp nhận hoặc không.`,
    en: (f) =>
      `Grade "${choices(f.grade, 'en')}" is listed twice; list each once, as accepting or as not accepting.`,
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
    vi: () => 'Mỗi mức số người dự họp phải là một tỷ lệ lớn hơn 0 hoặc một số nguyên từ 1 trở lên.',
    en: () => 'Each quorum step must be a fraction above 0, or a whole number from 1 on.',
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
  'rulebook-flaws-more': {
    vi: (f) =>
      `Trên đây là ${f.told} lỗi đầu tiên; còn ${f.more} lỗi khác, sẽ nêu tiếp sau khi sửa các lỗi này.`,
    en: (f) => `These are the first ${f.told} flaws; ${f.more} more will be told once these are mended.`,
  },
};
