/** The product's words with their meaning: the legal term in Vietnamese, the word of the interface in English. */
import type { Label } from './wording.js';

export const GLOSSARY = {
  menu: { vi: 'Thuật ngữ', en: 'Glossary' },
  title: { vi: 'Thuật ngữ', en: 'Glossary' },
  intro: {
    vi: 'Mỗi khái niệm một từ, dùng giống nhau trên trang, trong thư, báo cáo và giao diện lập trình.',
    en: 'One word for each concept, the same on pages, in mails, in reports and for programs.',
  },
  term: { vi: 'Thuật ngữ', en: 'Word' },
  other: { vi: 'Tiếng Anh', en: 'Vietnamese' },
  meaning: { vi: 'Nghĩa', en: 'Meaning' },
} as const satisfies Record<string, Label>;

export interface Term {
  /** It can be linked to: `/glossary#quorum`. */
  readonly id: string;
  readonly word: Label;
  readonly meaning: Label;
}

const term = (id: string, vi: string, en: string, meaningVi: string, meaningEn: string): Term => ({
  id,
  word: { vi, en },
  meaning: { vi: meaningVi, en: meaningEn },
});

export const TERMS: readonly Term[] = [
  term(
    'project',
    'nhiệm vụ KH&CN',
    'project',
    'Một đề tài, dự án SXTN, đề án, dự án, chương trình hoặc hỗ trợ, theo dõi từ đề xuất tới lưu trữ.',
    'A topic, pilot production, scheme, project, programme or support, followed from first proposal to archive.',
  ),
  term(
    'stage',
    'giai đoạn',
    'stage',
    'Nhiệm vụ đang ở bước nào: đề xuất, xác định, tuyển chọn, phê duyệt, ký hợp đồng, thực hiện, nghiệm thu, công nhận.',
    'Where a project stands: proposed, defined, selected, approved, contracted, in progress, accepted, recognised.',
  ),
  term(
    'authority',
    'cơ quan quản lý',
    'authority',
    'Cơ quan phê duyệt và cấp mã cho nhiệm vụ.',
    'The office that approves projects and gives out their codes.',
  ),
  term(
    'lead-institution',
    'tổ chức chủ trì',
    'lead institution',
    'Tổ chức chịu trách nhiệm thực hiện nhiệm vụ.',
    'The institution that answers for carrying the project out.',
  ),
  term(
    'partner',
    'tổ chức phối hợp',
    'partner',
    'Tổ chức cùng thực hiện một phần.',
    'An institution that carries out a part.',
  ),
  term(
    'contributor',
    'đơn vị đối ứng',
    'contributor',
    'Đơn vị góp vốn ngoài ngân sách.',
    'Who gives money beside the budget.',
  ),
  term(
    'principal-investigator',
    'chủ nhiệm nhiệm vụ',
    'principal investigator',
    'Người chịu trách nhiệm về nội dung.',
    'The person who answers for the content.',
  ),
  term(
    'decision',
    'quyết định, văn bản',
    'decision',
    'Văn bản chính thức có số, ngày và cơ quan ban hành.',
    'An official paper with number, date and issuer.',
  ),
  term(
    'funding-plan',
    'dự toán, kinh phí',
    'funding plan',
    'Kinh phí được phê duyệt theo nguồn, đơn vị, năm và mục chi; mỗi phiên bản một quyết định.',
    'Approved money by source, contributor, year and budget line; each version under a decision.',
  ),
  term(
    'source',
    'nguồn kinh phí',
    'source',
    'Ngân sách huyện, tỉnh, trung ương, vốn đối ứng hoặc nguồn khác.',
    'District, province or central budget, counterpart funds, or another.',
  ),
  term(
    'advance',
    'tạm ứng',
    'advance',
    'Tiền chuyển trước, còn phải thanh toán.',
    'Money given ahead, still to be accounted for.',
  ),
  term(
    'payment',
    'thanh toán',
    'payment',
    'Giá trị được chấp nhận; phần đã tạm ứng được trừ.',
    'Accepted value; what was advanced is taken off.',
  ),
  term(
    'settlement',
    'quyết toán',
    'settlement',
    'Chốt số tiền đã chi của nhiệm vụ.',
    'The final account of what was spent.',
  ),
  term(
    'reconciliation',
    'đối chiếu kinh phí',
    'reconciliation',
    'So số được giao, đã chuyển, được chấp nhận và còn tạm ứng.',
    'What was approved, moved, accepted and is still open, side by side.',
  ),
  term('milestone', 'mốc, hạn', 'milestone', 'Việc phải xong vào một ngày.', 'Something due on a day.'),
  term(
    'projected',
    'dự kiến',
    'projected',
    'Ngày muộn nhất hợp lệ, đứng tới khi sự việc xảy ra.',
    'The latest lawful date, until the event that it counts from has happened.',
  ),
  term(
    'working-day',
    'ngày làm việc',
    'working day',
    'Không tính thứ bảy, chủ nhật và ngày nghỉ trong lịch nghỉ.',
    'No Saturday, Sunday or day off of the holiday calendar.',
  ),
  term(
    'reminder',
    'nhắc việc',
    'reminder',
    'Một thông báo dự kiến về một mốc cho một người.',
    'One planned message about one milestone to one person.',
  ),
  term(
    'council',
    'hội đồng',
    'council',
    'Những người được cử cho một việc: xác định, tuyển chọn hoặc nghiệm thu.',
    'People appointed for one purpose: definition, selection or acceptance.',
  ),
  term(
    'seat',
    'ghế, chức danh',
    'seat',
    'Vị trí của một thành viên: chủ tịch, phó chủ tịch, ủy viên phản biện, thư ký khoa học, ủy viên.',
    "One member's place: chair, vice-chair, reviewer, scientific secretary, member.",
  ),
  term(
    'conflict',
    'xung đột lợi ích',
    'conflict of interest',
    'Lý do khiến một người không được ngồi hội đồng hoặc giữ một chức danh.',
    'What keeps a person from a seat or from a role.',
  ),
  term(
    'recused',
    'không tham gia',
    'recused',
    'Thành viên có xung đột: không đọc hồ sơ, không bỏ phiếu, không tính có mặt.',
    'A member in conflict: no documents, no ballot, not counted as present.',
  ),
  term('session', 'phiên họp', 'session', 'Một lần họp của hội đồng.', 'One meeting of a council.'),
  term(
    'quorum',
    'số người cần có mặt',
    'quorum',
    'Số thành viên phải có mặt để phiên họp hợp lệ.',
    'How many members must be present for a session to count.',
  ),
  term(
    'ballot',
    'phiếu đánh giá',
    'ballot',
    'Đánh giá của một thành viên trong một phiên họp.',
    "One member's evaluation in one session.",
  ),
  term(
    'verdict',
    'kết quả đánh giá',
    'verdict',
    'Kết quả mà các phiếu cho theo quy chế, với từng bước tính.',
    'What the ballots yield under the rulebook, with each step of the reckoning.',
  ),
  term(
    'grade',
    'xếp loại',
    'grade',
    'Xuất sắc, Khá, Đạt, Trung bình, Không đạt.',
    'Excellent, good, pass, average, fail.',
  ),
  term(
    'rulebook',
    'quy chế đánh giá',
    'rulebook',
    'Quy định có ngày hiệu lực: thành phần, số người cần có mặt, phiếu và cách kết luận.',
    'Dated rules: composition, quorum, ballot, and how a verdict is reached.',
  ),
  term(
    'adoption',
    'chọn áp dụng',
    'adoption',
    'Cơ quan quyết định dùng một quy chế ngoài phạm vi ghi trong văn bản.',
    "An authority's choice of a rulebook beyond the scope of its text.",
  ),
  term(
    'outcome',
    'kết quả ứng dụng',
    'outcome',
    'Kết quả được dùng ra sao sau nghiệm thu.',
    'What became of the results afterwards.',
  ),
  term(
    'recognition',
    'công nhận kết quả',
    'recognition',
    'Quyết định công nhận kết quả sau nghiệm thu và đăng ký.',
    'The decision that recognises the results after acceptance and registration.',
  ),
  term(
    'counterpart',
    'vốn đối ứng',
    'counterpart funds',
    'Phần vốn ngoài ngân sách đã cam kết.',
    'The promised part that no budget gives.',
  ),
  term(
    'dossier',
    'hồ sơ',
    'dossier',
    'Bộ tài liệu của một bước: tuyển chọn, hợp đồng, nghiệm thu, công nhận.',
    'The documents of one step: selection, contract, acceptance, recognition.',
  ),
  term(
    'audit',
    'nhật ký',
    'audit',
    'Ai đã làm gì, khi nào; không sửa, không xóa.',
    'Who did what and when; never changed, never removed.',
  ),
];
