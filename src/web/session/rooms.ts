import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { takesPart } from '../../domain/council/seat.js';
import { isOver } from '../../domain/council/session-state.js';
import { AgendaService } from '../../features/councils/agenda.service.js';
import { SessionsService } from '../../features/councils/sessions.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Refused } from '../../platform/refused.js';

export type Session = Awaited<ReturnType<SessionsService['getSession']>>;
export type AgendaItem = Session['items'][number];
export type SessionSeat = Session['seats'][number];

/** A session with the one clock value that all of its page goes by. */
export interface Room {
  readonly session: Session;
  readonly actor: Actor;
  readonly now: Date;
  readonly timeZone: string;
  /** What a tie between competing proposals will look at; for the office, while it can be noted. */
  readonly proposals: Awaited<ReturnType<AgendaService['listProposals']>>;
}

@Injectable()
export class Rooms {
  constructor(
    private readonly sessions: SessionsService,
    private readonly agenda: AgendaService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async of(actor: Actor, id: string): Promise<Room> {
    const session = await this.sessions.getSession(actor, id);
    const notes = may(actor, 'session.manage') && session.council.purpose === 'selection';
    const proposals = notes && !isOver(session.state) ? await this.agenda.listProposals(actor, id) : [];
    const { officeTimeZone: timeZone } = this.config;
    return { session, actor, now: await this.clock.now(), timeZone, proposals };
  }
}

/** The item that an address names; a session with one item needs no naming of it. */
export function itemOf({ items }: Session, projectId: string | undefined): AgendaItem {
  const item = projectId ? items.find((each) => each.projectId === projectId) : items[0];
  if (!item || (!projectId && items.length > 1)) throw Refused.because('not-found');
  return item;
}

/** Where the quorum is the same for every item, as it is unless a member is in conflict with some of them. */
export function sharedQuorum({ items: [first, ...others] }: Session): AgendaItem['quorum'] | null {
  if (!first) return null;
  const same = JSON.stringify(first.quorum);
  return others.every(({ quorum }) => JSON.stringify(quorum) === same) ? first.quorum : null;
}

export function seatIn({ seats }: Session, seatId: string | null): SessionSeat | undefined {
  return seats.find(({ id }) => id === seatId);
}

export function nameOf({ academicTitle, fullName }: Pick<SessionSeat, 'academicTitle' | 'fullName'>): string {
  return [academicTitle, fullName].filter(Boolean).join(' ');
}

/** Seats that vote on an item: there, and in no conflict. */
export function votersOf({ roster }: AgendaItem): string[] {
  return roster.filter(takesPart).map(({ seatId }) => seatId);
}
