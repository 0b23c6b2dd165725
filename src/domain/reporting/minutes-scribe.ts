/** One section of the minutes in the making: names and days are cited as they are written. */
import type { PartialDate } from '../values/plain-date.js';
import type { MinutesFacts, MinutesItem, MinutesMember } from './minutes-facts.js';
import type { MinutesPhrases } from './minutes-phrases.js';
import { Citations, type RecordRef } from './telling.js';

export class MinutesScribe extends Citations {
  constructor(
    readonly minutes: MinutesFacts,
    readonly phrases: MinutesPhrases,
  ) {
    super();
  }

  date(name: string, date: PartialDate, record: RecordRef): string {
    return this.cite(name, date, record, this.phrases.date(date));
  }

  memberOf(seatId: string): MinutesMember | undefined {
    return this.minutes.members.find((member) => member.seatId === seatId);
  }

  /** With the role: `Chair Nguyễn Văn A`. */
  member(member: MinutesMember): string {
    const role = this.cite('role', member.role, seatRecord(member, 'role'), this.phrases.role(member.role));
    return this.phrases.member(role, this.name(member));
  }

  name({ personId, fullName, academicTitle }: MinutesMember): string {
    const text = [academicTitle, fullName].filter(Boolean).join(' ');
    return this.cite('member', fullName, { kind: 'person', id: personId, field: 'fullName' }, text);
  }

  project({ project: { id, code } }: MinutesItem): string {
    return this.cite('project', code, { kind: 'project', id, field: 'code' });
  }

  sessionRecord(field: string): RecordRef {
    return { kind: 'session', id: this.minutes.session.id, field };
  }
}

export function seatRecord({ seatId }: Pick<MinutesMember, 'seatId'>, field: string): RecordRef {
  return { kind: 'seat', id: seatId, field };
}
