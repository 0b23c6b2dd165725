import type { Grade } from '../../domain/council/grades.js';
import { said, type ValuesOf } from '../../domain/forms/form.js';
import type {
  PaperFacts,
  PaperOfRegister,
  ProductOfForm,
  ProjectOfForm,
  SessionOfForm,
} from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import type { RECOGNITION_DECISION } from '../../domain/forms/recognition-decision.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import { GRADE_WORDS } from '../words.js';
import {
  councilValues,
  dateWords,
  headValues,
  paperWords,
  projectValues,
  rows,
  signingValues,
} from './shared-values.js';

export interface RecognitionFacts extends PaperFacts {
  readonly project: ProjectOfForm;
  /** Of the verdict that the grade rests on. */
  readonly session: SessionOfForm | null;
  readonly grade: {
    readonly grade: Grade | null;
    readonly asWritten: string | null;
    readonly acceptedOn: PartialDate | null;
  };
  readonly papers: readonly PaperOfRegister[];
  readonly products: readonly ProductOfForm[];
  readonly certificate: { readonly certificateNumber: string; readonly date?: PartialDate | null } | null;
}

export function recognitionValues(facts: RecognitionFacts): ValuesOf<typeof RECOGNITION_DECISION> {
  const { project, session, grade, papers, products, certificate } = facts;
  const record = (field: string) => ({ kind: 'project', id: project.id, field });
  const number = certificate && `số ${certificate.certificateNumber}`;
  return {
    ...headValues(facts),
    ...signingValues(facts),
    ...projectValues(project),
    ...(session
      ? councilValues(session)
      : { council: said('Hội đồng nghiệm thu'), councilPaper: said(null) }),
    grade: said(grade.asWritten ?? (grade.grade && GRADE_WORDS[grade.grade].vi), record('grade')),
    acceptedOn: said(grade.acceptedOn && dateWords(grade.acceptedOn), record('grade')),
    certificate: said(
      [number, certificate?.date && dateWords(certificate.date)].filter(Boolean).join(' '),
      record('registration'),
    ),
    bases: rows(
      papers.map((paper) => ({
        basis: [paperWords(paper), paper.subject && `về ${paper.subject}`].filter(Boolean).join(' '),
      })),
      record('decisions'),
    ),
    products: rows(
      products.map(({ name, delivered }, at) => ({ number: String(at + 1), name, delivered })),
      record('deliveredProducts'),
    ),
  };
}

export const RECOGNITION_LAYOUT: FormLayout = [
  { is: 'head', number: 'Số:        /QĐ-{symbol}' },
  { is: 'title', text: 'QUYẾT ĐỊNH' },
  { is: 'subtitle', text: 'Về việc công nhận kết quả thực hiện nhiệm vụ khoa học và công nghệ' },
  { is: 'title', text: '{agency}' },
  { is: 'basis', text: 'Căn cứ Luật Khoa học và Công nghệ;' },
  { is: 'basis', each: 'bases', text: 'Căn cứ {basis};' },
  { is: 'basis', text: 'Căn cứ hợp đồng {contract};' },
  {
    is: 'basis',
    text: 'Căn cứ kết quả đánh giá {acceptedOn} của {council} thành lập theo {councilPaper};',
  },
  { is: 'basis', text: 'Căn cứ Giấy chứng nhận đăng ký kết quả thực hiện nhiệm vụ {certificate};' },
  { is: 'basis', text: 'Theo đề nghị của ……………………………………….' },
  { is: 'title', text: 'QUYẾT ĐỊNH:' },
  {
    is: 'paragraph',
    lead: 'Điều 1. ',
    text: 'Công nhận kết quả thực hiện nhiệm vụ “{projectTitle}” ({projectKind}, mã {projectCode}) với các nội dung sau:',
  },
  { is: 'paragraph', text: '1. Tổ chức chủ trì: {lead}.' },
  { is: 'paragraph', text: '2. Chủ nhiệm nhiệm vụ: {leader}.' },
  { is: 'paragraph', text: '3. Thời gian thực hiện: {period}.' },
  { is: 'paragraph', text: '4. Kết quả đánh giá, xếp loại: {grade}.' },
  { is: 'paragraph', text: '5. Sản phẩm của nhiệm vụ:' },
  {
    is: 'table',
    each: 'products',
    columns: [
      { title: 'STT', text: '{number}', width: 10, align: 'center' },
      { title: 'Tên sản phẩm', text: '{name}', width: 50 },
      { title: 'Kết quả đạt được', text: '{delivered}', width: 40 },
    ],
  },
  {
    is: 'paragraph',
    lead: 'Điều 2. ',
    text: '{lead} và chủ nhiệm nhiệm vụ {leader} có trách nhiệm giao nộp sản phẩm, quyết toán, thanh lý hợp đồng và tổ chức ứng dụng kết quả theo quy định.',
  },
  {
    is: 'paragraph',
    lead: 'Điều 3. ',
    text: 'Thủ trưởng các cơ quan, đơn vị có liên quan, {lead} và ông (bà) {leader} chịu trách nhiệm thi hành Quyết định này.',
  },
  { is: 'space', points: 6 },
  { is: 'end' },
];
