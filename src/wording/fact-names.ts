/** What the facts of a paragraph about a project are called, by the names under which it cites them. */
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';
import { SOURCE_WORDS, wordOf } from './words.js';

const NAMES: Readonly<Record<string, Label>> = {
  title: { vi: 'Tên nhiệm vụ', en: 'Title' },
  decisionAsWritten: { vi: 'Quyết định theo văn bản cũ', en: 'Decision as written' },
  decisionNumber: { vi: 'Số quyết định', en: 'Number of the decision' },
  decisionDate: { vi: 'Ngày quyết định', en: 'Date of the decision' },
  decisionIssuer: { vi: 'Cơ quan ban hành', en: 'Issuer of the decision' },
  leadInstitution: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
  partner: { vi: 'Tổ chức phối hợp', en: 'Partner' },
  scale: { vi: 'Quy mô', en: 'Scale' },
  periodStart: { vi: 'Bắt đầu', en: 'Start' },
  periodEnd: { vi: 'Kết thúc', en: 'End' },
  periodAsWritten: { vi: 'Thời gian theo văn bản cũ', en: 'Period as written' },
  totalVnd: { vi: 'Tổng kinh phí', en: 'Total money' },
  totalPercent: { vi: 'Tỷ lệ trên tổng', en: 'Share of the total' },
  sourceDetail: { vi: 'Nguồn ghi trong văn bản', en: 'Source as the paper says' },
  contributor: { vi: 'Bên góp vốn', en: 'Contributor' },
  orderedQuantity: { vi: 'Số lượng đặt hàng', en: 'Ordered quantity' },
  orderedUnit: { vi: 'Đơn vị tính đặt hàng', en: 'Unit ordered' },
  orderedProduct: { vi: 'Sản phẩm đặt hàng', en: 'Ordered product' },
  deliveredQuantity: { vi: 'Số lượng giao nộp', en: 'Delivered quantity' },
  deliveredUnit: { vi: 'Đơn vị tính giao nộp', en: 'Unit delivered' },
  deliveredProduct: { vi: 'Sản phẩm giao nộp', en: 'Delivered product' },
  acceptedOn: { vi: 'Ngày nghiệm thu', en: 'Day of acceptance' },
  grade: { vi: 'Xếp loại', en: 'Grade' },
  gradeAsWritten: { vi: 'Xếp loại theo văn bản cũ', en: 'Grade as written' },
  score: { vi: 'Điểm', en: 'Score' },
  carriedOnBy: { vi: 'Bên tiếp tục ứng dụng', en: 'Carried on by' },
  carriedOnWith: { vi: 'Cùng với', en: 'Carried on with' },
  outcomeProduct: { vi: 'Sản phẩm ứng dụng', en: 'Product put to use' },
  place: { vi: 'Nơi ứng dụng', en: 'Place' },
  market: { vi: 'Thị trường', en: 'Market' },
  outcome: { vi: 'Kết quả ứng dụng', en: 'Outcome' },
};

/** `district-budgetVnd` is the money of a source. */
export function factName(name: string, language: Language): string {
  const source = name.replace(/(Vnd|Percent)$/, '');
  return NAMES[name]?.[language] ?? wordOf(SOURCE_WORDS, source, language);
}
