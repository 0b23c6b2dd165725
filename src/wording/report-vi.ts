/** The paragraph in the Vietnamese of office reports. */
import type { SummaryPhrases } from '../domain/reporting/phrases.js';
import { paperDate, precisionOf } from '../domain/values/plain-date.js';
import { GRADE_WORDS, PROJECT_KIND_WORDS, SOURCE_WORDS, wordOf } from './words.js';

const DATE_WORDS = { day: 'ngày', month: 'tháng', year: 'năm' };

const PRECISION_WORDS = {
  exact: '',
  about: 'khoảng ',
  over: 'hơn ',
  'at-most': 'tối đa ',
  remainder: 'còn lại ',
  percent: '',
};

const PAPERS: Readonly<Record<string, string>> = {
  QD: 'Quyết định',
  KH: 'Kế hoạch',
  CV: 'Công văn',
  NQ: 'Nghị quyết',
  BC: 'Báo cáo',
  TB: 'Thông báo',
  TTr: 'Tờ trình',
  BB: 'Biên bản',
  HD: 'Hợp đồng',
};

const CARRIES_ON: Readonly<Record<string, string>> = {
  application: 'tiếp tục ứng dụng kết quả',
  handover: 'tiếp nhận kết quả',
  replication: 'nhân rộng kết quả',
  commercial: 'thương mại hóa kết quả',
  training: 'sử dụng kết quả để đào tạo, tập huấn',
  'protected-right': 'đăng ký bảo hộ kết quả',
};

const after = (lead: string, words: string | undefined) => (words ? `${lead}${words}` : '');
/** Made once: a report tells of thousands of quantities. */
const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
const number = (value: number) => NUMBERS.format(value);

export const REPORT_VIETNAMESE: SummaryPhrases = {
  language: 'vi',
  date: (date) => `${DATE_WORDS[precisionOf(date)]} ${paperDate(date)}`,
  quantity: number,
  percent: (percent) => `${number(percent)} %`,
  amount: (amount, precision) => `${PRECISION_WORDS[precision]}${amount}`,
  remainder: () => 'phần còn lại',

  project: (kind, title, predicates) =>
    `${[`${wordOf(PROJECT_KIND_WORDS, kind, 'vi')} “${title}”`, predicates.join(', ')].filter(Boolean).join(' ')}.`,
  approvedBy: (paper) => `được phê duyệt theo ${paper}`,
  paper: ({ kind, number, date, issuer }) =>
    `${PAPERS[kind] ?? 'văn bản'}${after(' số ', number)}${after(' ', date)}${after(' của ', issuer)}`,
  ledBy: (lead, partners) =>
    [
      ...(lead ? [`do ${lead} chủ trì`] : []),
      ...(partners.length > 0 ? [`phối hợp với ${partners.join(', ')}`] : []),
    ].join(', '),
  atScale: (scale) => `quy mô ${scale}`,
  during: ({ start, end, asWritten }) =>
    start || end
      ? `thực hiện${after(' từ ', start)}${after(' đến ', end)}${asWritten ? ` (${asWritten})` : ''}`
      : `thời gian thực hiện: ${asWritten}`,

  funding: (total, shares) => {
    const list = shares.join('; ');
    if (!total) return `Kinh phí gồm: ${list}.`;
    return `Tổng kinh phí ${total}${after(', trong đó: ', list)}.`;
  },
  share: ({ source, detail, contributor, amount }) =>
    `${SOURCE_WORDS[source].vi.toLowerCase()}${detail ? ` (${detail})` : ''}${after(' của ', contributor)} ${amount}`,

  ordered: (products) => `Sản phẩm theo đặt hàng: ${products.join(', ')}.`,
  delivered: (products) => `Sản phẩm đã giao nộp: ${products.join(', ')}.`,
  product: ({ quantity, unit, name }) => [quantity, quantity && unit, name].filter(Boolean).join(' '),

  grade: (grade) => GRADE_WORDS[grade].vi,
  accepted: ({ date, grade, asWritten, score }) => {
    const written = asWritten && `“${asWritten}”`;
    const graded = grade ? `xếp loại ${grade}${written ? ` (${written})` : ''}` : written;
    const result = [graded, score && `điểm đánh giá ${score}`].filter(Boolean).join(', ');
    return result ? `Kết quả nghiệm thu${after(' ', date)}: ${result}.` : `Nghiệm thu ${date}.`;
  },
  outcome: ({ kind, carriedOnBy, with: others, products, place, market, description }) => {
    const who = [carriedOnBy, others.length > 0 && `phối hợp với ${others.join(', ')}`]
      .filter(Boolean)
      .join(' ');
    const act = who && `${who} ${CARRIES_ON[kind] ?? 'tiếp tục sử dụng kết quả'}${after(' tại ', place)}`;
    const made = products.length > 0 ? `các sản phẩm: ${products.join(', ')}` : '';
    const main = [act || (place && `tại ${place}`), made].filter(Boolean).join(act ? ' với ' : ', ');
    return `Sau nghiệm thu, ${[main, market, description].filter(Boolean).join('; ')}.`;
  },
};
