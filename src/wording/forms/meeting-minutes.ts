import { type SaidRows, said, type ValuesOf } from '../../domain/forms/form.js';
import type { PaperFacts, ProjectOfForm, SessionOfForm } from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import type { MEETING_MINUTES } from '../../domain/forms/meeting-minutes.js';
import { isJudged, type MinutesFacts } from '../../domain/reporting/minutes-facts.js';
import { MINUTES_LISTS } from '../../domain/reporting/minutes-phrases.js';
import { type SessionMinutes, sessionMinutes } from '../../domain/reporting/session-minutes.js';
import { minutesPhrases } from '../minutes.js';
import type { VerdictContext } from '../verdict.js';
import { agendaRows, councilValues, headValues, meetingValues, rows } from './shared-values.js';

export interface MeetingMinutesFacts extends PaperFacts {
  readonly session: SessionOfForm;
  readonly projects: readonly ProjectOfForm[];
  readonly minutes: MinutesFacts;
  readonly context: VerdictContext;
}

type Lines = Readonly<Record<(typeof MINUTES_LISTS)[number], SaidRows<'line'>>>;

const NOTHING = 'Không có.';
const ADOPTED = 'Biên bản được hội đồng thông qua vào cuối phiên họp.';
const DRAFT = 'Dự thảo: hội đồng thông qua biên bản vào cuối phiên họp.';
const NOT_YET = 'Phiên họp chưa kết thúc, chưa có kết quả kiểm phiếu.';

/** The sentences are those of the session's own minutes. */
export function meetingMinutesValues(facts: MeetingMinutesFacts): ValuesOf<typeof MEETING_MINUTES> {
  const { session, projects, minutes, context } = facts;
  const told = sessionMinutes(minutes, minutesPhrases({ ...context, language: 'vi' }));
  const isDecided = minutes.items.every(isJudged);
  const agenda = agendaRows(projects, session.id);
  return {
    ...headValues(facts),
    ...councilValues(session),
    ...meetingValues(session),
    title: said(told.title.toUpperCase()),
    state: { text: isDecided ? '' : 'DỰ THẢO' },
    occasion: textOf(told, 'council', session.id),
    meeting: textOf(told, 'meeting', session.id),
    chair: said(presider(minutes), { kind: 'session', id: session.id, field: 'officers' }),
    secretary: said(secretary(minutes), { kind: 'session', id: session.id, field: 'officers' }),
    adoption: { text: isDecided ? ADOPTED : DRAFT },
    projects: { ...agenda, rows: agenda.rows.map(({ number: _, ...row }) => row) },
    ...linesOf(told, session.id, isDecided),
  };
}

function linesOf(told: SessionMinutes, sessionId: string, isDecided: boolean): Lines {
  const lines = MINUTES_LISTS.map((code) => {
    const sections = told.sections.filter((section) => section.code === code);
    const own = sections.flatMap(({ text }) => text.split('\n'));
    const none = code === 'result' && !isDecided ? NOT_YET : NOTHING;
    const record = sections.flatMap(({ facts }) => facts)[0]?.record ?? { kind: 'session', id: sessionId };
    return [
      code,
      rows(
        (own.length > 0 ? own : [none]).map((line) => ({ line })),
        record,
      ),
    ];
  });
  return Object.fromEntries(lines);
}

function textOf(told: SessionMinutes, code: 'council' | 'meeting', sessionId: string) {
  const text = told.sections.find((section) => section.code === code)?.text.split('\n')[0];
  return said(text, { kind: 'session', id: sessionId });
}

function presider({ items, members }: MinutesFacts): string | undefined {
  const seatId = items.find(({ presidingSeatId }) => presidingSeatId)?.presidingSeatId;
  return members.find((member) => member.seatId === seatId)?.fullName;
}

function secretary({ session, members }: MinutesFacts): string | undefined {
  const elected = members.find(({ seatId }) => seatId === session.secretarySeatId);
  const own = members.find(({ role, inOffice }) => role === 'scientific-secretary' && inOffice);
  return (elected ?? own)?.fullName;
}

export const MINUTES_LAYOUT: FormLayout = [
  { is: 'head', number: 'Số:        /BB-{symbol}' },
  { is: 'title', text: '{title}' },
  { is: 'subtitle', text: '{state}' },
  { is: 'basis', text: 'Căn cứ {councilPaper};' },
  { is: 'basis', text: '{occasion}' },
  { is: 'heading', text: 'I. THÔNG TIN CHUNG' },
  { is: 'paragraph', lead: '1. Nhiệm vụ:', text: '' },
  {
    is: 'paragraph',
    each: 'projects',
    text: '- {title} (mã {code}); tổ chức chủ trì: {lead}; chủ nhiệm: {leader}.',
  },
  {
    is: 'paragraph',
    lead: '2. Phiên họp: ',
    text: '{council} họp ngày {meetingDay} tại {meetingPlace}. {meeting}',
  },
  { is: 'paragraph', lead: '3. Chủ trì, thư ký:', text: '' },
  { is: 'paragraph', each: 'presiding', text: '{line}' },
  { is: 'paragraph', lead: '4. Thành viên có mặt:', text: '' },
  { is: 'paragraph', each: 'attendance', text: '{line}' },
  { is: 'paragraph', lead: '5. Thành viên vắng mặt và ý kiến nhận xét:', text: '' },
  { is: 'paragraph', each: 'absence', text: '{line}' },
  { is: 'paragraph', lead: '6. Đến sau, rời phiên họp:', text: '' },
  { is: 'paragraph', each: 'movements', text: '{line}' },
  { is: 'paragraph', lead: '7. Thành viên không tham gia do xung đột lợi ích:', text: '' },
  { is: 'paragraph', each: 'conflicts', text: '{line}' },
  { is: 'heading', text: 'II. NỘI DUNG LÀM VIỆC CỦA HỘI ĐỒNG' },
  { is: 'paragraph', lead: '1. Ban kiểm phiếu:', text: '' },
  { is: 'paragraph', each: 'tellers', text: '{line}' },
  { is: 'paragraph', lead: '2. Kết quả bỏ phiếu và kết luận của hội đồng:', text: '' },
  { is: 'paragraph', each: 'result', text: '{line}' },
  { is: 'paragraph', lead: '3. Xếp hạng hồ sơ:', text: '' },
  { is: 'paragraph', each: 'ranking', text: '{line}' },
  { is: 'paragraph', lead: '4. Quan hệ với phiên họp khác:', text: '' },
  { is: 'paragraph', each: 'history', text: '{line}' },
  { is: 'paragraph', text: '{adoption}' },
  {
    is: 'signatures',
    columns: [
      { title: 'THƯ KÝ KHOA HỌC', hint: '(Ký, ghi rõ họ tên)', name: '{secretary}' },
      { title: 'CHỦ TỊCH HỘI ĐỒNG', hint: '(Ký, ghi rõ họ tên)', name: '{chair}' },
    ],
  },
];
