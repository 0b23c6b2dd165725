/** Values that several forms print, each with the record it stands on. */
import { DOTS, type SaidRows, type SaidText, said } from '../../domain/forms/form.js';
import type {
  MemberOfForm,
  PaperFacts,
  PaperOfRegister,
  ProjectOfForm,
  SessionOfForm,
} from '../../domain/forms/form-facts.js';
import { type PartialDate, paperDate } from '../../domain/values/plain-date.js';
import { REPORT_VIETNAMESE } from '../report-vi.js';
import { PROJECT_KIND_WORDS, PURPOSE_WORDS, SEAT_ROLE_WORDS, wordOf } from '../words.js';

export function headValues({ letterhead, day }: PaperFacts) {
  const record = letterhead ? { kind: 'letterhead', id: letterhead.authorityId } : undefined;
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  const above = letterhead ? letterhead.parentAgency : DOTS;
  return {
    parents: rows(above ? [{ parentAgency: above }] : [], record),
    agency: said(letterhead?.agency, record),
    symbol: said(letterhead?.symbol, record),
    place: said(letterhead?.place, record),
    day: said(ofMonth),
    // Only 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Appendix I).
    month: said(Number(month) > 2 ? String(Number(month)) : month),
    year: said(year),
  };
}

export function signingValues({ letterhead }: PaperFacts) {
  const record = letterhead ? { kind: 'letterhead', id: letterhead.authorityId } : undefined;
  return {
    signature: rows(
      (letterhead?.signature ?? [DOTS]).map((line) => ({ line })),
      record,
    ),
    recipients: rows(
      (letterhead?.recipients ?? [DOTS]).map((recipient) => ({ recipient })),
      record,
    ),
    signer: said(letterhead?.signer, record),
  };
}

export function projectValues(project: ProjectOfForm) {
  const field = (name: string) => ({ kind: 'project', id: project.id, field: name });
  const { contractNumber, contractSignedOn } = project;
  const contract = [contractNumber, contractSignedOn && dateWords(contractSignedOn)].filter(Boolean);
  return {
    projectCode: said(project.code, field('code')),
    projectTitle: said(project.title, field('title')),
    projectKind: said(wordOf(PROJECT_KIND_WORDS, project.kind, 'vi'), field('kind')),
    lead: said(project.lead, project.leadId ? { kind: 'institution', id: project.leadId } : field('lead')),
    leader: said(
      project.leader,
      project.leaderId ? { kind: 'person', id: project.leaderId } : field('leader'),
    ),
    contract: said(contract.join(' '), { kind: 'contract', id: project.id }),
    period: said(periodWords(project), field('period')),
  };
}

export function councilValues({ id, purpose, decision }: SessionOfForm) {
  return {
    council: said(PURPOSE_WORDS[purpose].vi, { kind: 'session', id }),
    councilPaper: said(
      decision && paperWords(decision),
      decision ? { kind: 'decision', id: decision.id } : { kind: 'session', id },
    ),
  };
}

export function meetingValues({ id, day, place }: SessionOfForm) {
  return {
    meetingDay: said(paperDate(day), { kind: 'session', id, field: 'scheduledAt' }),
    meetingPlace: said(place, { kind: 'session', id, field: 'place' }),
  };
}

export function memberValues(member: MemberOfForm | null) {
  const record = member ? { kind: 'seat', id: member.seatId } : undefined;
  return {
    memberName: said(member?.name, record),
    memberRole: said(member && SEAT_ROLE_WORDS[member.role].vi, record),
  };
}

export function agendaRows(projects: readonly ProjectOfForm[], sessionId: string) {
  return rows(
    projects.map(({ code, title, lead, leader }, at) => ({
      number: String(at + 1),
      code,
      title,
      lead: lead ?? DOTS,
      leader: leader ?? DOTS,
    })),
    { kind: 'session', id: sessionId, field: 'projects' },
  );
}

export function paperWords({ kind, number, date, issuer }: PaperOfRegister): string {
  return REPORT_VIETNAMESE.paper({
    kind: kind ?? 'QD',
    number: number ?? undefined,
    date: date ? dateWords(date) : undefined,
    issuer: issuer ?? undefined,
  });
}

export function dateWords(date: PartialDate): string {
  return REPORT_VIETNAMESE.date(date);
}

export function rows<Column extends string>(
  own: readonly Record<Column, string>[],
  record?: SaidText['record'],
): SaidRows<Column> {
  return { rows: own, ...(record && { record }) };
}

function periodWords({ periodStart, periodEnd, periodAsWritten }: ProjectOfForm): string | null {
  if (periodAsWritten) return periodAsWritten;
  const ends = [periodStart && `từ ${dateWords(periodStart)}`, periodEnd && `đến ${dateWords(periodEnd)}`];
  return ends.filter(Boolean).join(' ') || null;
}
