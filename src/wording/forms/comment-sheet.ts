import type { COMMENT_SHEET } from '../../domain/forms/comment-sheet.js';
import { DOTS, said, type ValuesOf } from '../../domain/forms/form.js';
import type {
  MemberOfForm,
  PaperFacts,
  ProductOfForm,
  ProjectOfForm,
  SessionOfForm,
} from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import { paperDate } from '../../domain/values/plain-date.js';
import { councilValues, headValues, memberValues, projectValues, rows } from './shared-values.js';

export interface CommentSheetFacts extends PaperFacts {
  readonly session: SessionOfForm;
  readonly project: ProjectOfForm;
  readonly member: MemberOfForm | null;
  readonly products: readonly ProductOfForm[];
  readonly comment: { readonly id: string; readonly content: string; readonly receivedOn: string } | null;
}

export function commentSheetValues(facts: CommentSheetFacts): ValuesOf<typeof COMMENT_SHEET> {
  const { parents, agency } = headValues(facts);
  const { session, project, member, products, comment } = facts;
  const record = comment ? { kind: 'written-comment', id: comment.id } : undefined;
  return {
    parents,
    agency,
    ...councilValues(session),
    ...projectValues(project),
    ...memberValues(member),
    comment: said(comment?.content, record),
    receivedOn: said(comment && paperDate(comment.receivedOn), record),
    products: rows(
      products.map(({ name, ordered, delivered }, at) => ({
        number: String(at + 1),
        name,
        ordered: ordered || DOTS,
        delivered: delivered || DOTS,
      })),
      { kind: 'project', id: project.id, field: 'orderedProducts' },
    ),
  };
}

export const COMMENT_LAYOUT: FormLayout = [
  { is: 'head', dated: false },
  { is: 'title', text: 'PHIẾU NHẬN XÉT' },
  { is: 'subtitle', text: 'Kết quả thực hiện nhiệm vụ khoa học và công nghệ' },
  { is: 'paragraph', lead: '1. Tên nhiệm vụ: ', text: '{projectTitle} (mã {projectCode}, {projectKind})' },
  {
    is: 'paragraph',
    lead: '2. Tổ chức chủ trì: ',
    text: '{lead}; chủ nhiệm: {leader}; hợp đồng: {contract}; thời gian thực hiện: {period}',
  },
  { is: 'paragraph', lead: '3. Hội đồng: ', text: '{council}, thành lập theo {councilPaper}' },
  {
    is: 'paragraph',
    lead: '4. Người nhận xét: ',
    text: '{memberName} – {memberRole}; nhận xét nhận ngày {receivedOn}',
  },
  { is: 'paragraph', lead: '5. Sản phẩm của nhiệm vụ', text: ' so với đặt hàng:' },
  {
    is: 'table',
    each: 'products',
    columns: [
      { title: 'STT', text: '{number}', width: 8, align: 'center' },
      { title: 'Tên sản phẩm', text: '{name}', width: 36 },
      { title: 'Theo đặt hàng', text: '{ordered}', width: 28 },
      { title: 'Thực tế đạt được', text: '{delivered}', width: 28 },
    ],
  },
  {
    is: 'paragraph',
    lead: '6. Nhận xét',
    text: ' về số lượng, khối lượng, chất lượng, chủng loại sản phẩm và báo cáo tổng hợp:',
  },
  { is: 'paragraph', text: '{comment}' },
  { is: 'dotted', lines: 4 },
  { is: 'paragraph', lead: '7. Những tồn tại, kiến nghị hoàn thiện:', text: '' },
  { is: 'dotted', lines: 2 },
  {
    is: 'signatures',
    columns: [
      { title: '', hint: '', name: '' },
      { title: 'NGƯỜI NHẬN XÉT', hint: '(Ký, ghi rõ họ tên)', name: '{memberName}' },
    ],
  },
];
