/** Why a funding plan is not taken, with the figures that do not tie. */
import type { FUNDING_REFUSALS } from '../../domain/funding/refusals.js';
import { amountIn } from '../amounts.js';
import type { Wording } from '../wording.js';

const { vi, en } = amountIn;

const DIMENSION_VI: Readonly<Record<string, string>> = {
  year: 'năm',
  'budget-line': 'khoản chi',
  contributor: 'đơn vị góp vốn',
};

export const FUNDING_REFUSAL_WORDING: Record<keyof typeof FUNDING_REFUSALS, Wording> = {
  'funding-plan-empty': {
    vi: () => 'Bảng kinh phí chưa có dòng nào.',
    en: () => 'The funding plan has no line yet.',
  },
  'funding-total-missing': {
    vi: () => 'Chưa có tổng kinh phí chính xác đến đồng; số liệu cũ thì nhập theo loại "recorded".',
    en: () =>
      'The total to the đồng is missing; figures of old papers belong into a plan of kind "recorded".',
  },
  'funding-amount-out-of-range': {
    vi: ({ max }) => `Số tiền phải lớn hơn 0 và không quá ${vi(max)}.`,
    en: ({ max }) => `An amount must be more than 0 and at most ${en(max)}.`,
  },
  'funding-year-out-of-range': {
    vi: ({ year, min, max }) => `"${year}" không phải là năm từ ${min} đến ${max}.`,
    en: ({ year, min, max }) => `"${year}" is not a year from ${min} to ${max}.`,
  },
  'budget-line-unknown': {
    vi: ({ name, codes }) =>
      `"${name}" không thuộc mười khoản chi của Thông tư 03/2023/TT-BTC (Điều 3); đề nghị dùng một trong: ${codes}.`,
    en: ({ name, codes }) =>
      `"${name}" is not one of the ten budget lines of TT 03/2023/TT-BTC (art 3); use one of: ${codes}.`,
  },
  'funding-source-unknown': {
    vi: ({ line, typed }) =>
      typed
        ? `Dòng ${line}: "${typed}" không phải là nguồn vốn đã biết; đề nghị chọn trong danh sách.`
        : `Dòng ${line} chưa có nguồn vốn.`,
    en: ({ line, typed }) =>
      typed
        ? `Line ${line}: "${typed}" is no known source; choose one of the list.`
        : `Line ${line} has no source yet.`,
  },
  'funding-amount-unreadable': {
    vi: ({ line, typed }) =>
      `${line === undefined ? '' : `Dòng ${line}: `}không đọc được số tiền "${typed}"; viết như 1.498.636.500 hoặc 1,5 tỷ.`,
    en: ({ line, typed }) =>
      `${line === undefined ? '' : `Line ${line}: `}"${typed}" is no amount; write 1.498.636.500 or 1,5 tỷ.`,
  },
  'funding-amount-doubtful': {
    vi: ({ line, typed }) =>
      `${line === undefined ? '' : `Dòng ${line}: `}số tiền "${typed}" có thể hiểu khác; đề nghị xác nhận.`,
    en: ({ line, typed }) =>
      `${line === undefined ? '' : `Line ${line}: `}"${typed}" may mean another amount; say which.`,
  },
  'funding-line-not-exact': {
    vi: ({ line }) => `Dòng ${line} chưa có số tiền chính xác đến đồng.`,
    en: ({ line }) => `Line ${line} has no amount exact to the đồng.`,
  },
  'funding-line-says-nothing': {
    vi: ({ line }) => `Dòng ${line} cần số tiền, tỷ lệ hoặc nguyên văn.`,
    en: ({ line }) => `Line ${line} needs an amount, a percentage, or the printed words.`,
  },
  'funding-lines-miss-total': {
    vi: ({ total, sum, difference }) =>
      total === undefined
        ? 'Tổng các dòng không bằng tổng kinh phí.'
        : `Tổng các dòng là ${vi(sum)}, tổng kinh phí là ${vi(total)}: lệch ${vi(difference)}.`,
    en: ({ total, sum, difference }) =>
      total === undefined
        ? 'The lines do not sum to the total.'
        : `The lines sum to ${en(sum)}, the total says ${en(total)}: ${en(difference)} off.`,
  },
  'funding-decision-missing': {
    vi: () => 'Kinh phí được phê duyệt hoặc điều chỉnh cần quyết định có số và ngày.',
    en: () => 'An approved or adjusted plan needs its decision with number and date.',
  },
  'funding-dimension-half-filled': {
    vi: ({ dimension }) =>
      `Có dòng ghi ${DIMENSION_VI[String(dimension)]}, có dòng không: đề nghị ghi đủ hoặc bỏ hết.`,
    en: ({ dimension }) => `Some lines name a ${dimension} and some do not: fill in all of them or none.`,
  },
  'funding-cut-key-doubled': {
    vi: ({ dimension, key }) => `Bảng theo ${DIMENSION_VI[String(dimension)]} có "${key}" hai lần.`,
    en: ({ dimension, key }) => `The table by ${dimension} names "${key}" twice.`,
  },
  'funding-cut-misses-total': {
    vi: ({ dimension, total, sum, difference }) =>
      `Bảng theo ${DIMENSION_VI[String(dimension)]} cộng được ${vi(sum)}, tổng kinh phí là ${vi(total)}: lệch ${vi(difference)}.`,
    en: ({ dimension, total, sum, difference }) =>
      `The table by ${dimension} sums to ${en(sum)}, the total says ${en(total)}: ${en(difference)} off.`,
  },
  'funding-cut-disagrees': {
    vi: ({ dimension, key, lines, cut }) =>
      `Với ${DIMENSION_VI[String(dimension)]} "${key}", các dòng cộng được ${vi(lines)} nhưng bảng ghi ${vi(cut)}.`,
    en: ({ dimension, key, lines, cut }) =>
      `For ${dimension} "${key}" the lines sum to ${en(lines)}, but the table says ${en(cut)}.`,
  },
  'funding-norm-half-given': {
    vi: ({ line }) => `Dòng ${line} cần ghi cả định mức và đơn giá, hoặc không ghi cả hai.`,
    en: ({ line }) => `Line ${line} needs both its norm and its unit price, or neither.`,
  },
  'funding-not-recorded': {
    vi: ({ version }) => `Bản ${version} không phải là số liệu ghi từ hồ sơ cũ.`,
    en: ({ version }) => `Version ${version} is none that was recorded from old papers.`,
  },
  'funding-difference-unexplained': {
    vi: ({ difference }) => `Còn lệch ${vi(difference)}: cần giải trình, và chỉ phê duyệt được khi đã khớp.`,
    en: ({ difference }) =>
      `It is ${en(difference)} off: give the reason; it can be approved only when it ties.`,
  },
};
