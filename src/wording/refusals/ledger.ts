/** Why money is not booked as moved, with the figures and the article. */
import type { LEDGER_REFUSALS } from '../../domain/funding/ledger-refusals.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { amountIn } from '../amounts.js';
import type { Wording } from '../wording.js';
import { SOURCE_WORDS, wordOf } from '../words.js';

const { vi, en } = amountIn;
const day = (date: unknown) => formatDate(String(date));

export const LEDGER_REFUSAL_WORDING: Record<keyof typeof LEDGER_REFUSALS, Wording> = {
  'funding-not-approved': {
    vi: () => 'Chưa có kinh phí được phê duyệt nên chưa thể chi.',
    en: () => 'There is no approved funding plan to pay from.',
  },
  'paid-over-approved': {
    vi: ({ source, approved, paid, over }) =>
      source === undefined
        ? 'Số đã chi sẽ vượt kinh phí được phê duyệt.'
        : `${wordOf(SOURCE_WORDS, source, 'vi')}: được duyệt ${vi(approved)}, đã chi sẽ là ${vi(paid)}, vượt ${vi(over)}.`,
    en: ({ source, approved, paid, over }) =>
      source === undefined
        ? 'More would be paid than was approved.'
        : `${wordOf(SOURCE_WORDS, source, 'en')}: ${en(approved)} approved, ${en(paid)} would be paid, ${en(over)} over.`,
  },
  'advance-offsets-nothing': {
    vi: () => 'Khoản tạm ứng không thể trừ vào tạm ứng khác.',
    en: () => 'An advance offsets no other advance.',
  },
  'offset-over-amount': {
    vi: ({ offset, amount }) => `Số trừ tạm ứng ${vi(offset)} lớn hơn số tiền ${vi(amount)}.`,
    en: ({ offset, amount }) => `The advance offset, ${en(offset)}, is more than the amount, ${en(amount)}.`,
  },
  'offset-over-open-advances': {
    vi: ({ source, over }) =>
      source === undefined
        ? 'Số trừ vượt số tạm ứng còn lại.'
        : `${wordOf(SOURCE_WORDS, source, 'vi')}: số trừ vượt số tạm ứng còn lại ${vi(over)}.`,
    en: ({ source, over }) =>
      source === undefined
        ? 'More is offset than is open in advances.'
        : `${wordOf(SOURCE_WORDS, source, 'en')}: ${en(over)} more is offset than is open in advances.`,
  },
  'refund-over-paid': {
    vi: ({ source, over }) =>
      source === undefined
        ? 'Số thu hồi vượt số đã chi.'
        : `${wordOf(SOURCE_WORDS, source, 'vi')}: số thu hồi vượt số đã chi ${vi(over)}.`,
    en: ({ source, over }) =>
      source === undefined
        ? 'More is refunded than was paid.'
        : `${wordOf(SOURCE_WORDS, source, 'en')}: ${en(over)} more is refunded than was paid.`,
  },
  'only-a-payment-is-final': {
    vi: () => 'Chỉ khoản thanh toán mới được đánh dấu là lần cuối.',
    en: () => 'Only a payment can be the final one.',
  },
  'first-advance-over-half': {
    vi: ({ amount, state, most, document, article }) =>
      `Tạm ứng lần đầu ${vi(amount)} vượt 50 % kinh phí ngân sách ${vi(state)}: nhiều nhất ${vi(most)} (${document}, Điều ${article}).`,
    en: ({ amount, state, most, document, article }) =>
      `The first advance, ${en(amount)}, is over 50 % of the state money, ${en(state)}: at most ${en(most)} (${document}, art ${article}).`,
  },
  'advances-not-half-settled': {
    vi: ({ advanced, settled, lacking, document, article }) =>
      `Đã tạm ứng ${vi(advanced)}, mới thanh toán tạm ứng ${vi(settled)}: cần thêm ${vi(lacking)} để đủ 50 % trước lần tạm ứng sau (${document}, Điều ${article}).`,
    en: ({ advanced, settled, lacking, document, article }) =>
      `Of ${en(advanced)} advanced, ${en(settled)} is settled: ${en(lacking)} more makes half before the next advance (${document}, art ${article}).`,
  },
  'last-payment-before-pass': {
    vi: ({ document, article }) =>
      `Lần thanh toán cuối cần biên bản nghiệm thu xếp loại Đạt trở lên (${document}, Điều ${article}).`,
    en: ({ document, article }) =>
      `The last payment needs an acceptance graded pass or better (${document}, art ${article}).`,
  },
  'period-locked': {
    vi: ({ date, lockedThrough }) =>
      date === undefined
        ? 'Kỳ kế toán này đã khóa sổ.'
        : `Sổ đã khóa đến hết ngày ${day(lockedThrough)}; ngày ${day(date)} không ghi thêm được.`,
    en: ({ date, lockedThrough }) =>
      date === undefined
        ? 'The books of that period are locked.'
        : `The books are locked through ${day(lockedThrough)}; nothing more is booked on ${day(date)}.`,
  },
  'lock-not-forward': {
    vi: ({ lockedThrough }) => `Sổ đã khóa đến ngày ${day(lockedThrough)}; chỉ khóa tiếp, không mở lại.`,
    en: ({ lockedThrough }) =>
      `The books are locked through ${day(lockedThrough)} already; a lock only moves forward.`,
  },
  'reversal-of-reversal': {
    vi: () => 'Bút toán đảo không thể bị đảo lại; đề nghị ghi bút toán mới.',
    en: () => 'A reversing entry cannot itself be reversed; book a new entry.',
  },
  'already-reversed': {
    vi: () => 'Bút toán này đã được đảo.',
    en: () => 'That entry has been reversed already.',
  },
  'reversal-before-entry': {
    vi: ({ date, entry }) => `Ngày đảo ${day(date)} trước ngày của bút toán ${day(entry)}.`,
    en: ({ date, entry }) => `The reversal, ${day(date)}, is dated before its entry, ${day(entry)}.`,
  },
  'commitment-without-contributor': {
    vi: () => 'Cam kết cần tên đơn vị hoặc cá nhân đóng góp.',
    en: () => 'A commitment needs the institution or person that contributes.',
  },
};
