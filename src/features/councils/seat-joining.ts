import { Injectable } from '@nestjs/common';
import { checkSeatConflicts } from '../../domain/council/conflict-of-interest.js';
import { decideJoining } from '../../domain/council/joining.js';
import type { Refusal } from '../../domain/refusal.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import type { Project } from '../projects/project.entity.js';
import type { LaterSeat } from './council.dto.js';
import type { Council, CouncilSeat } from './council.entity.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { SeatStandings } from './seat-standings.js';
import { SeatRepository } from './seats.repository.js';

export interface Joining {
  readonly seats: readonly CouncilSeat[];
  readonly replaced: CouncilSeat | null;
  readonly joinedOn: PlainDate;
  readonly sizeReason: string | null;
}

/** Whether this person may take this seat from this day on. */
@Injectable()
export class SeatJoining {
  constructor(
    private readonly seats: SeatRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly standings: SeatStandings,
    private readonly clock: Clock,
  ) {}

  async check(
    tx: Tx,
    council: Council,
    { personId, role }: LaterSeat,
    { seats, replaced, joinedOn, sizeReason }: Joining,
  ): Promise<void> {
    const others = seats.filter((seat) => seat.state === 'in-office' && seat !== replaced);
    const earlier = seats.filter((seat) => seat.personId === personId || seat === replaced);
    const days = [council.establishedOn, ...earlier.flatMap(({ leftOn }) => leftOn ?? [])];
    accept(
      decideJoining({
        rulebook: rulebookOf(await this.rulebooks.get(tx, council.rulebookId)),
        seats: [...others, { personId, role }],
        sizeReason,
        joinedOn,
        today: await this.clock.today(tx),
        since: days.sort().at(-1)!,
        isReplacedAlready: seats.some(({ replacesSeatId }) => replaced && replacesSeatId === replaced.id),
      }),
    );
  }

  async checkPerson(
    tx: Tx,
    council: Council,
    { personId, role }: LaterSeat,
    projects: readonly Project[],
  ): Promise<void> {
    const person = (await this.seats.persons(tx, [personId])).get(personId);
    const path = 'personId';
    if (!person) throw Refused.because('unknown-reference', { field: path }, path);
    const rulebook = rulebookOf(await this.rulebooks.get(tx, council.rulebookId));
    const refusals: Refusal[] = [];
    for (const project of projects) {
      const standing = (await this.standings.on(tx, project))(person);
      refusals.push(...checkSeatConflicts(rulebook, role, standing).map((each) => ({ ...each, path })));
    }
    if (refusals.length > 0) throw new Refused(refusals);
  }
}
