import type { FormCriterion } from '../../domain/council/ballot-form.js';
import { choiceOn } from '../../domain/council/ballot-paper.js';
import type { Choice } from '../../domain/council/grades.js';
import type { BALLOT_SHEET } from '../../domain/forms/ballot-sheet.js';
import { DOTS, said, type ValuesOf } from '../../domain/forms/form.js';
import type {
  BallotOfForm,
  MemberOfForm,
  PaperFacts,
  ProductOfForm,
  ProjectOfForm,
  SessionOfForm,
} from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import { CHOICE_WORDS } from '../rulebooks.js';
import {
  councilValues,
  headValues,
  meetingValues,
  memberValues,
  projectValues,
  rows,
} from './shared-values.js';

export interface BallotSheetFacts extends PaperFacts {
  readonly session: SessionOfForm;
  readonly project: ProjectOfForm;
  readonly member: MemberOfForm | null;
  readonly products: readonly ProductOfForm[];
  readonly ballot: BallotOfForm;
}

export function ballotSheetValues(facts: BallotSheetFacts): ValuesOf<typeof BALLOT_SHEET> {
  const { parents, agency } = headValues(facts);
  const { session, project, member, ballot, products } = facts;
  const { said: cast, form } = ballot;
  const record = cast
    ? { kind: 'ballot', id: cast.id }
    : { kind: 'session', id: session.id, field: 'rulebook' };
  return {
    parents,
    agency,
    ...councilValues(session),
    ...projectValues(project),
    ...meetingValues(session),
    ...memberValues(member),
    choices: said(boxes(form.choices, cast ? choiceOn(cast) : null) || pointsIn(facts), record),
    comment: said(cast?.comment, record),
    criteria: rows(
      form.criteria.map((criterion, at) => {
        const product = products.find(({ id }) => id === criterion.product?.id);
        return {
          number: String(at + 1),
          criterion: [criterion.product?.name, criterion.label.vi].filter(Boolean).join(': '),
          ordered: product?.ordered ?? '',
          delivered: product?.delivered ?? '',
          scale: scaleOf(criterion, ballot),
        };
      }),
      record,
    ),
  };
}

function scaleOf({ code, maxPoints }: FormCriterion, { form, said: cast }: BallotOfForm): string {
  if (maxPoints) {
    const points = cast?.scores?.find(({ criterion }) => criterion === code)?.points;
    return `${points === undefined ? DOTS : String(points).replace('.', ',')} / ${maxPoints} điểm`;
  }
  const assessed = cast?.assessments?.find(({ criterion }) => criterion === code)?.grade;
  const grades = form.assessmentGrades.length > 0 ? form.assessmentGrades : form.choices;
  return boxes(grades, assessed ?? null);
}

function boxes(choices: readonly Choice[], chosen: Choice | null): string {
  return choices
    .map((choice) => `${choice === chosen ? '☒' : '☐'} ${capital(CHOICE_WORDS[choice].vi)}`)
    .join('   ');
}

/** Of scores nothing is ticked: the sum speaks. */
function pointsIn({ ballot: { form } }: BallotSheetFacts): string {
  return form.outOf === null ? '' : `Tổng số điểm: ${DOTS} / ${form.outOf}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const BALLOT_LAYOUT: FormLayout = [
  { is: 'head', dated: false, about: '(Đóng dấu treo của {agency})' },
  { is: 'title', text: 'PHIẾU ĐÁNH GIÁ' },
  { is: 'subtitle', text: '{council}' },
  { is: 'paragraph', lead: '1. Tên nhiệm vụ: ', text: '{projectTitle} (mã {projectCode}, {projectKind})' },
  {
    is: 'paragraph',
    lead: '2. Tổ chức chủ trì: ',
    text: '{lead}; chủ nhiệm: {leader}; hợp đồng: {contract}; thời gian thực hiện: {period}',
  },
  {
    is: 'paragraph',
    lead: '3. Hội đồng: ',
    text: 'thành lập theo {councilPaper}; họp ngày {meetingDay} tại {meetingPlace}',
  },
  { is: 'paragraph', lead: '4. Thành viên hội đồng: ', text: '{memberName} – {memberRole}' },
  { is: 'paragraph', lead: '5. Nội dung đánh giá', text: ' (đánh dấu hoặc ghi điểm vào mỗi hàng):' },
  {
    is: 'table',
    each: 'criteria',
    columns: [
      { title: 'STT', text: '{number}', width: 8, align: 'center' },
      { title: 'Nội dung', text: '{criterion}', width: 34 },
      { title: 'Theo đặt hàng', text: '{ordered}', width: 17 },
      { title: 'Thực tế đạt được', text: '{delivered}', width: 17 },
      { title: 'Đánh giá', text: '{scale}', width: 24 },
    ],
  },
  { is: 'paragraph', lead: '6. Kết luận chung: ', text: '{choices}' },
  { is: 'paragraph', lead: '7. Ý kiến: ', text: '{comment}' },
  { is: 'dotted', lines: 3 },
  { is: 'paragraph', text: 'Phiếu để trống hoặc đánh dấu không theo hướng dẫn là phiếu không hợp lệ.' },
  {
    is: 'signatures',
    columns: [
      { title: '', hint: '', name: '' },
      { title: 'THÀNH VIÊN HỘI ĐỒNG', hint: '(Ký, ghi rõ họ tên)', name: '{memberName}' },
    ],
  },
];
