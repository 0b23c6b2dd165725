/** Which council met, when and where, and which earlier meeting this one takes up or corrects. */
import type { MinutesScribe } from './minutes-scribe.js';

export function tellCouncil(scribe: MinutesScribe): string[] {
  const { phrases, minutes } = scribe;
  const { council, decision, rulebook } = minutes;
  const record = (field: string) => ({ kind: 'decision', id: decision!.id, field });
  return [
    phrases.council({
      purpose: council.purpose,
      number: decision ? scribe.citeText('decisionNumber', decision.number, record('number')) : undefined,
      date: decision?.date ? scribe.date('decisionDate', decision.date, record('date')) : undefined,
      issuer: decision ? scribe.citeText('decisionIssuer', decision.issuer, record('issuer')) : undefined,
      establishedOn: scribe.date('establishedOn', council.establishedOn, {
        kind: 'council',
        id: council.id,
        field: 'establishedOn',
      }),
      rulebook: scribe.cite('rulebook', rulebook.title[phrases.language], {
        kind: 'rulebook',
        id: rulebook.id,
        field: 'title',
      }),
    }),
  ];
}

export function tellMeeting(scribe: MinutesScribe): string[] {
  const { phrases, minutes } = scribe;
  const { heldOn, opensAt, closesAt, place, mode } = minutes.session;
  const projects = minutes.items.map((item) => {
    const { id, title } = item.project;
    return phrases.project(
      scribe.project(item),
      scribe.cite('projectTitle', title, { kind: 'project', id, field: 'title' }),
    );
  });
  return [
    phrases.meeting({
      date: scribe.date('heldOn', heldOn, scribe.sessionRecord('heldOn')),
      opensAt: scribe.citeText('opensAt', opensAt, scribe.sessionRecord('openedAt')),
      closesAt: scribe.citeText('closesAt', closesAt, scribe.sessionRecord('closedAt')),
      place: scribe.citeText('place', place, scribe.sessionRecord('place')),
      mode: scribe.cite('mode', mode, scribe.sessionRecord('mode'), phrases.mode(mode)),
    }),
    phrases.agenda(projects),
  ];
}

export function tellHistory(scribe: MinutesScribe): string[] {
  const { phrases, minutes } = scribe;
  const { takesUp, corrects } = minutes;
  const lines: string[] = [];
  if (takesUp) {
    const record = (field: string) => ({ kind: 'session', id: takesUp.id, field });
    const date = scribe.date('postponedFrom', takesUp.date, record('scheduledAt'));
    lines.push(
      phrases.takesUp(date, scribe.cite('postponedReason', takesUp.reason, record('postponedReason'))),
    );
  }
  if (corrects) {
    const date = scribe.date('corrected', corrects.date, {
      kind: 'session',
      id: corrects.id,
      field: 'heldOn',
    });
    const reason = scribe.cite('correctionReason', corrects.reason, scribe.sessionRecord('correctionReason'));
    lines.push(phrases.corrects(date, reason));
  }
  return lines;
}
