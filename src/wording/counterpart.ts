/** What is still missing of counterpart money before the contract. */
import { type MissingProof, PROOF_LAW } from '../domain/funding/counterpart-proof.js';
import type { Language } from '../domain/values/language.js';
import { amountIn } from './amounts.js';
import type { Label } from './wording.js';

const MISSING: Readonly<Record<MissingProof['what'], Label>> = {
  commitmentDocument: { vi: 'Thiếu văn bản cam kết', en: 'The written commitment is missing' },
  proofDocument: { vi: 'Thiếu văn bản chứng minh nguồn vốn', en: 'The proof of the money is missing' },
  financialStatements: { vi: 'Thiếu báo cáo tài chính 2 năm', en: 'The statements of two years are missing' },
  shown: { vi: 'Chưa chứng minh đủ, còn thiếu', en: 'Not all of it is shown; still to show' },
  promised: {
    vi: 'Cam kết thấp hơn kinh phí, còn thiếu',
    en: 'Less is promised than planned; still to promise',
  },
};

export function missingSentence(missing: MissingProof, language: Language): string {
  const amount = 'amountVnd' in missing ? ` ${amountIn[language](missing.amountVnd)}` : '';
  const article = language === 'vi' ? 'Điều' : 'art';
  return `${MISSING[missing.what][language]}${amount} (${PROOF_LAW.document}, ${article} ${missing.article}).`;
}
