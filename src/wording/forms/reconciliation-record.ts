import { said, type ValuesOf } from '../../domain/forms/form.js';
import type { PaperFacts, ProjectOfForm } from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import type { RECONCILIATION_RECORD } from '../../domain/forms/reconciliation-record.js';
import { NUMBERS, type NumberName } from '../../domain/funding/reconciliation.js';
import type { Statement, StatementEntry } from '../../domain/funding/statement.js';
import { paperDate } from '../../domain/values/plain-date.js';
import { vndInWords } from '../../domain/values/vnd-in-words.js';
import { DISBURSEMENT_WORDS, statementSentence } from '../reconciliation.js';
import { tableOf } from '../reconciliation-table.js';
import { headValues, projectValues, rows } from './shared-values.js';

export interface ReconciliationFacts extends PaperFacts {
  readonly project: ProjectOfForm;
  readonly statement: Statement;
  readonly entries: readonly StatementEntry[];
}

export function reconciliationValues(facts: ReconciliationFacts): ValuesOf<typeof RECONCILIATION_RECORD> {
  const { project, statement, entries } = facts;
  const record = (field: string) => ({ kind: 'reconciliation', id: project.id, field });
  const total = (name: NumberName) => said(amountOf(statement.total.figures[name]), record(name));
  const figure = (figures: readonly (bigint | null)[], name: NumberName) =>
    amountOf(figures[NUMBERS.indexOf(name)] ?? null);
  return {
    ...headValues(facts),
    ...projectValues(project),
    approvedTotal: total('approved'),
    disbursedTotal: total('disbursed'),
    disbursedInWords: said(vndInWords(statement.total.figures.disbursed ?? 0n), record('disbursed')),
    settledTotal: total('settled'),
    openAdvances: said(amountOf(statement.openAdvancesVnd), record('openAdvances')),
    conclusion: said(statementSentence(statement, 'vi'), record('total')),
    figures: rows(
      tableOf(statement, 'vi').flatMap((section) =>
        section.rows.map(({ label, figures, note }) => ({
          label,
          approved: figure(figures, 'approved'),
          disbursed: figure(figures, 'disbursed'),
          settled: figure(figures, 'settled'),
          note,
        })),
      ),
      record('figures'),
    ),
    entries: rows(
      entries.map(({ date, kind, documentNumber, amountVnd }, at) => ({
        number: String(at + 1),
        date: paperDate(date),
        kind: DISBURSEMENT_WORDS[kind].vi,
        document: documentNumber,
        amount: amountOf(amountVnd),
      })),
      record('entries'),
    ),
  };
}

/** Of đồng, which the paper says once; where there is no such number, none is made up. */
function amountOf(amount: bigint | null): string {
  return amount === null ? '–' : amount.toLocaleString('vi-VN');
}

export const RECONCILIATION_LAYOUT: FormLayout = [
  { is: 'head', number: 'Số:        /BB-{symbol}' },
  { is: 'title', text: 'BIÊN BẢN ĐỐI CHIẾU' },
  { is: 'subtitle', text: 'Kinh phí thực hiện nhiệm vụ khoa học và công nghệ' },
  {
    is: 'paragraph',
    lead: 'Nhiệm vụ: ',
    text: '{projectTitle} (mã {projectCode}, {projectKind}); thời gian thực hiện: {period}; hợp đồng: {contract}.',
  },
  { is: 'paragraph', lead: 'Bên giao (Bên A): ', text: '{agency}' },
  { is: 'paragraph', lead: 'Bên nhận (Bên B): ', text: '{lead}; chủ nhiệm nhiệm vụ: {leader}' },
  {
    is: 'paragraph',
    text: 'Hai bên đối chiếu số liệu đến ngày {day}/{month}/{year}, đơn vị tính: đồng, như sau:',
  },
  { is: 'heading', text: '1. Tổng hợp' },
  {
    is: 'table',
    each: 'figures',
    columns: [
      { title: 'Nguồn, năm', text: '{label}', width: 24 },
      { title: 'Được phê duyệt', text: '{approved}', width: 19, align: 'right' },
      { title: 'Đã cấp', text: '{disbursed}', width: 19, align: 'right' },
      { title: 'Đã quyết toán', text: '{settled}', width: 19, align: 'right' },
      { title: 'Ghi chú', text: '{note}', width: 19 },
    ],
  },
  { is: 'heading', text: '2. Chi tiết các lần cấp, thanh toán' },
  {
    is: 'table',
    each: 'entries',
    columns: [
      { title: 'STT', text: '{number}', width: 9, align: 'center' },
      { title: 'Ngày', text: '{date}', width: 18, align: 'center' },
      { title: 'Nội dung', text: '{kind}', width: 29 },
      { title: 'Số chứng từ', text: '{document}', width: 22 },
      { title: 'Số tiền', text: '{amount}', width: 22, align: 'right' },
    ],
  },
  { is: 'heading', text: '3. Kết quả' },
  { is: 'paragraph', text: '- Kinh phí được phê duyệt: {approvedTotal} đồng;' },
  { is: 'paragraph', text: '- Đã cấp: {disbursedTotal} đồng (bằng chữ: {disbursedInWords});' },
  {
    is: 'paragraph',
    text: '- Đã quyết toán: {settledTotal} đồng; tạm ứng chưa thanh toán: {openAdvances} đồng.',
  },
  { is: 'paragraph', lead: 'Kết quả đối chiếu: ', text: '{conclusion}.' },
  { is: 'paragraph', text: 'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.' },
  {
    is: 'signatures',
    columns: [
      { title: 'ĐẠI DIỆN BÊN B', hint: '(Ký, ghi rõ họ tên, đóng dấu)', name: '' },
      { title: 'ĐẠI DIỆN BÊN A', hint: '(Ký, ghi rõ họ tên, đóng dấu)', name: '' },
    ],
  },
];
