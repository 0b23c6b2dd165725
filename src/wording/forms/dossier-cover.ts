import type { DocumentKind } from '../../domain/documents/document-kinds.js';
import type { DOSSIER_COVER } from '../../domain/forms/dossier-cover.js';
import { said, type ValuesOf } from '../../domain/forms/form.js';
import type { PaperFacts, PaperOfRegister, ProjectOfForm } from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import { type PartialDate, paperDate } from '../../domain/values/plain-date.js';
import { DOCUMENT_KIND_WORDS } from '../documents.js';
import { PAPER_ROLE_WORDS } from '../pages.js';
import { FIELD_WORDS, LEVEL_WORDS, STAGE_WORDS, wordOf } from '../words.js';
import { headValues, paperWords, projectValues, rows } from './shared-values.js';

export interface DossierFacts extends PaperFacts {
  readonly project: ProjectOfForm;
  readonly partners: readonly string[];
  readonly papers: readonly (PaperOfRegister & { readonly role: string })[];
  readonly documents: readonly {
    readonly title: string;
    readonly kind: DocumentKind;
    readonly date: PartialDate | null;
    readonly file: string;
  }[];
}

export function dossierValues(facts: DossierFacts): ValuesOf<typeof DOSSIER_COVER> {
  const { project, partners, papers, documents } = facts;
  const record = (field: string) => ({ kind: 'project', id: project.id, field });
  const { parents, agency, place, year } = headValues(facts);
  const { field, level, stage } = project;
  return {
    ...{ parents, agency, place, year },
    ...projectValues(project),
    field: said(field && wordOf(FIELD_WORDS, field, 'vi'), record('field')),
    level: said(wordOf(LEVEL_WORDS, level, 'vi'), record('level')),
    stage: said(wordOf(STAGE_WORDS, stage, 'vi'), record('stage')),
    partners: rows(
      partners.map((name) => ({ name })),
      record('partners'),
    ),
    papers: rows(
      papers.map((paper, at) => ({
        number: String(at + 1),
        paper: paperWords(paper),
        role: wordOf(PAPER_ROLE_WORDS, paper.role, 'vi'),
      })),
      record('decisions'),
    ),
    documents: rows(
      documents.map(({ title, kind, date, file }, at) => ({
        number: String(at + 1),
        title,
        kind: DOCUMENT_KIND_WORDS[kind].vi,
        date: date ? paperDate(date) : '',
        file,
      })),
      record('documents'),
    ),
  };
}

export const DOSSIER_LAYOUT: FormLayout = [
  { is: 'head', dated: false },
  { is: 'space', points: 120 },
  { is: 'large', text: 'HỒ SƠ' },
  { is: 'title', text: 'NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ' },
  { is: 'space', points: 24 },
  { is: 'title', text: '{projectTitle}' },
  { is: 'space', points: 36 },
  { is: 'plain', text: 'Mã nhiệm vụ: {projectCode}' },
  { is: 'plain', text: 'Hình thức, cấp quản lý: {projectKind}, {level}' },
  { is: 'plain', text: 'Lĩnh vực: {field}' },
  { is: 'plain', text: 'Tổ chức chủ trì: {lead}' },
  { is: 'plain', each: 'partners', text: 'Đơn vị phối hợp: {name}' },
  { is: 'plain', text: 'Chủ nhiệm nhiệm vụ: {leader}' },
  { is: 'plain', text: 'Hợp đồng: {contract}' },
  { is: 'plain', text: 'Thời gian thực hiện: {period}' },
  { is: 'plain', text: 'Giai đoạn khi lập: {stage}' },
  { is: 'space', points: 60 },
  { is: 'centred', text: '{place}, năm {year}' },
  { is: 'page-break' },
  { is: 'title', text: 'MỤC LỤC HỒ SƠ' },
  { is: 'heading', text: 'A. Văn bản' },
  {
    is: 'table',
    each: 'papers',
    columns: [
      { title: 'STT', text: '{number}', width: 10, align: 'center' },
      { title: 'Văn bản', text: '{paper}', width: 60 },
      { title: 'Nội dung', text: '{role}', width: 30 },
    ],
  },
  { is: 'heading', text: 'B. Tài liệu' },
  {
    is: 'table',
    each: 'documents',
    columns: [
      { title: 'STT', text: '{number}', width: 9, align: 'center' },
      { title: 'Tên tài liệu', text: '{title}', width: 35 },
      { title: 'Loại', text: '{kind}', width: 20 },
      { title: 'Ngày', text: '{date}', width: 15, align: 'center' },
      { title: 'Tệp', text: '{file}', width: 21 },
    ],
  },
];
