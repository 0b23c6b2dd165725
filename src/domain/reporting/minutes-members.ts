/** Who was there, who was not, who came late or left, who was kept out, and who led and counted. */
import type { MinutesItem, MinutesMember } from './minutes-facts.js';
import { type MinutesScribe, seatRecord } from './minutes-scribe.js';

export function tellAttendance(scribe: MinutesScribe): string[] {
  const { phrases, minutes } = scribe;
  const present = takingPart(scribe).filter((member) => member.present);
  const count = (name: string, value: number) => scribe.cite(name, value, scribe.sessionRecord('attendance'));
  const list = present.map((member) => {
    const told = scribe.member(member);
    if (member.how !== 'online') return told;
    scribe.cite('how', member.how, attendanceRecord(scribe, member, 'how'));
    return phrases.online(told);
  });
  const head = phrases.attendance(
    count('appointed', minutes.members.filter(({ inOffice }) => inOffice).length),
    count('present', present.length),
  );
  return [head, ...list.map(listed)];
}

export function tellAbsence(scribe: MinutesScribe): string[] {
  const { phrases } = scribe;
  const absent = takingPart(scribe).filter((member) => !member.present);
  if (absent.length === 0) return [phrases.nobodyAbsent()];
  const head = phrases.absence(scribe.cite('absent', absent.length, scribe.sessionRecord('attendance')));
  return [head, ...absent.flatMap((member) => tellAbsent(scribe, member))];
}

function tellAbsent(scribe: MinutesScribe, member: MinutesMember): string[] {
  const { phrases, minutes } = scribe;
  const comments = minutes.items.flatMap((item) =>
    item.comments.filter(({ seatId }) => seatId === member.seatId).map((comment) => ({ item, comment })),
  );
  const told = scribe.member(member);
  if (comments.length === 0) return [listed(phrases.silent(told))];
  const read = comments.map(({ item, comment }) => {
    const record = (field: string) => ({ kind: 'written-comment', id: comment.id, field });
    return phrases.comment({
      name: scribe.name(member),
      project: scribe.project(item),
      receivedOn: scribe.date('commentReceivedOn', comment.receivedOn, record('receivedOn')),
      content: scribe.cite('comment', comment.content, record('content')),
    });
  });
  return [listed(told), ...read];
}

export function tellMovements(scribe: MinutesScribe): string[] {
  const { phrases, minutes } = scribe;
  return minutes.members.flatMap((member) => {
    const { arrival, departure } = member;
    const at = (name: 'arrivedAt' | 'leftAt', time: string | null) =>
      scribe.citeText(name, time, attendanceRecord(scribe, member, name));
    return [
      ...(arrival ? [listed(phrases.arrived(scribe.member(member), at('arrivedAt', arrival.at)))] : []),
      ...(departure ? [listed(phrases.left(scribe.member(member), at('leftAt', departure.at)))] : []),
    ];
  });
}

/** The kind of the conflict, never what the member declared of themselves. */
export function tellConflicts(scribe: MinutesScribe): string[] {
  const { phrases, minutes } = scribe;
  const lines = minutes.items.flatMap((item) =>
    item.keptOut.flatMap(({ conflictId, seatId, kind }) => {
      const member = scribe.memberOf(seatId);
      if (!member) return [];
      const record = { kind: 'conflict', id: conflictId, field: 'kind' };
      const reason = scribe.cite('conflict', kind, record, phrases.conflict(kind));
      return [
        listed(phrases.keptOut({ member: scribe.member(member), project: scribe.project(item), reason })),
      ];
    }),
  );
  return lines.length > 0 ? lines : [phrases.nobodyKeptOut()];
}

export function tellPresiding(scribe: MinutesScribe): string[] {
  const { phrases, minutes } = scribe;
  const presiders = new Set(minutes.items.map(({ presidingSeatId }) => presidingSeatId));
  const [first] = minutes.items;
  const asked = presiders.size === 1 && first ? [first] : minutes.items;
  const lines = asked.flatMap((item) => tellPresider(scribe, item, asked.length > 1));
  const secretary = secretaryOf(scribe);
  return secretary ? [...lines, phrases.secretary(scribe.member(secretary))] : lines;
}

function tellPresider(scribe: MinutesScribe, item: MinutesItem, namesProject: boolean): string[] {
  const { phrases, minutes } = scribe;
  const project = namesProject ? scribe.project(item) : undefined;
  if (item.presides === 'elected') return [phrases.electedPresides(project)];
  const member = item.presidingSeatId && scribe.memberOf(item.presidingSeatId);
  if (!member) return [];
  const paper = item.presides === 'vice-chair' ? minutes.session.authorisation : null;
  const told = scribe.member(member);
  const authorisation = scribe.citeText(
    'authorisation',
    paper,
    scribe.sessionRecord('authorisationDocument'),
  );
  return [phrases.presides(told, authorisation, project)];
}

/** Elected at the meeting, or the council's own where it came. */
function secretaryOf({ minutes }: MinutesScribe): MinutesMember | undefined {
  const { secretarySeatId } = minutes.session;
  return secretarySeatId
    ? minutes.members.find(({ seatId }) => seatId === secretarySeatId)
    : minutes.members.find(
        ({ role, inOffice, present }) => role === 'scientific-secretary' && inOffice && present,
      );
}

export function tellTellers(scribe: MinutesScribe): string[] {
  const { phrases, minutes } = scribe;
  const told = minutes.tellers.flatMap(({ seatId, isHead }) => {
    const member = scribe.memberOf(seatId);
    return member ? [{ name: scribe.name(member), isHead }] : [];
  });
  if (told.length === 0) return [];
  const head = told.find(({ isHead }) => isHead)?.name;
  return [
    phrases.tellers(
      head,
      told.filter(({ isHead }) => !isHead).map(({ name }) => name),
    ),
  ];
}

function attendanceRecord({ minutes }: MinutesScribe, { seatId }: MinutesMember, field: string) {
  return { ...seatRecord({ seatId }, field), kind: 'attendance', id: `${minutes.session.id}/${seatId}` };
}

/** Whom a conflict keeps from everything on the agenda counts neither as present nor as absent. */
function takingPart({ minutes }: MinutesScribe): MinutesMember[] {
  return minutes.members.filter(
    ({ seatId, inOffice }) =>
      inOffice && !minutes.items.every(({ keptOut }) => keptOut.some((each) => each.seatId === seatId)),
  );
}

function listed(text: string): string {
  return `- ${text}`;
}
