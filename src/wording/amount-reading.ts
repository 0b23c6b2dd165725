/** What is asked back about an amount that may mean another. */
import type { Doubt, DoubtCode } from '../domain/funding/read-amount.js';
import type { Language } from '../domain/values/language.js';
import { amountIn } from './amounts.js';
import type { Label } from './wording.js';

const DOUBTS: Readonly<Record<DoubtCode, Label>> = {
  'not-exact': {
    vi: 'Đây là số gần đúng, có số chính xác không?',
    en: 'This is no exact amount; is there one?',
  },
  'no-unit': { vi: 'Không ghi đơn vị: có phải đồng không?', en: 'No unit is given: is it đồng?' },
  'decimals-or-thousands': {
    vi: 'Dấu chấm phân cách hàng nghìn hay phần thập phân?',
    en: 'Does the dot part thousands, or open decimals?',
  },
  'thousandfold-off-neighbours': {
    vi: 'Lệch cỡ nghìn lần so với các số bên cạnh.',
    en: 'It is about a thousand times off its neighbours.',
  },
  'words-disagree': { vi: 'Số bằng chữ không khớp với số.', en: 'The words in brackets say another amount.' },
};

export function doubtSentence({ code, alternativeVnd }: Doubt, language: Language): string {
  const sentence = DOUBTS[code][language];
  if (alternativeVnd === undefined) return sentence;
  const meant = language === 'vi' ? 'Có phải là' : 'Is it';
  return `${sentence} ${meant} ${amountIn[language](alternativeVnd)}?`;
}
