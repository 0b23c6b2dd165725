import type { COUNCIL_INVITATION } from '../../domain/forms/council-invitation.js';
import { said, type ValuesOf } from '../../domain/forms/form.js';
import type {
  MemberOfForm,
  PaperFacts,
  ProjectOfForm,
  SessionOfForm,
} from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import { MODE_WORDS } from '../meeting.js';
import { SEAT_ROLE_WORDS } from '../words.js';
import {
  agendaRows,
  councilValues,
  headValues,
  meetingValues,
  rows,
  signingValues,
} from './shared-values.js';

export interface InvitationFacts extends PaperFacts {
  readonly session: SessionOfForm;
  readonly members: readonly MemberOfForm[];
  readonly projects: readonly ProjectOfForm[];
}

export function invitationValues(facts: InvitationFacts): ValuesOf<typeof COUNCIL_INVITATION> {
  const { session, members, projects } = facts;
  const record = { kind: 'session', id: session.id };
  return {
    ...headValues(facts),
    ...signingValues(facts),
    ...councilValues(session),
    ...meetingValues(session),
    meetingTime: said(session.time, { ...record, field: 'scheduledAt' }),
    meetingMode: said(MODE_WORDS[session.mode].vi, { ...record, field: 'mode' }),
    members: rows(
      members.map(({ name, role }, at) => ({ number: String(at + 1), name, role: SEAT_ROLE_WORDS[role].vi })),
      { ...record, field: 'seats' },
    ),
    projects: agendaRows(projects, session.id),
  };
}

export const INVITATION_LAYOUT: FormLayout = [
  { is: 'head', number: 'Số:        /GM-{symbol}' },
  { is: 'title', text: 'GIẤY MỜI' },
  { is: 'subtitle', text: 'Họp {council}' },
  {
    is: 'paragraph',
    lead: 'Kính mời: ',
    text: 'Các thành viên hội đồng được thành lập theo {councilPaper}:',
  },
  {
    is: 'table',
    each: 'members',
    columns: [
      { title: 'STT', text: '{number}', width: 10, align: 'center' },
      { title: 'Họ và tên', text: '{name}', width: 50 },
      { title: 'Vai trò', text: '{role}', width: 40 },
    ],
  },
  { is: 'paragraph', text: '{agency} trân trọng kính mời quý ông, bà dự phiên họp của hội đồng:' },
  { is: 'paragraph', lead: '1. Thời gian: ', text: '{meetingTime} ngày {meetingDay}.' },
  { is: 'paragraph', lead: '2. Địa điểm: ', text: '{meetingPlace}; hình thức: {meetingMode}.' },
  { is: 'paragraph', lead: '3. Nội dung: ', text: 'xem xét, đánh giá các nhiệm vụ sau:' },
  {
    is: 'table',
    each: 'projects',
    columns: [
      { title: 'STT', text: '{number}', width: 8, align: 'center' },
      { title: 'Mã', text: '{code}', width: 17 },
      { title: 'Tên nhiệm vụ', text: '{title}', width: 35 },
      { title: 'Tổ chức chủ trì', text: '{lead}', width: 22 },
      { title: 'Chủ nhiệm', text: '{leader}', width: 18 },
    ],
  },
  {
    is: 'paragraph',
    text: 'Rất mong quý ông, bà sắp xếp thời gian đến dự; tài liệu phiên họp được gửi kèm theo giấy mời này.',
  },
  { is: 'space', points: 6 },
  { is: 'end' },
];
