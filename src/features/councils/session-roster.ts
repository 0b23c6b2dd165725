import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Tx } from '../../platform/database/transactions.js';
import { ConflictSuggestions } from './conflict-suggestions.js';
import { SeatRepository } from './seats.repository.js';
import type { CouncilSession } from './session.entity.js';
import { type SessionRecord, seatsInOffice } from './sitting.js';

/** Who sits in a session stands still from its opening on. */
@Injectable()
export class SessionRoster {
  constructor(
    private readonly seats: SeatRepository,
    private readonly suggestions: ConflictSuggestions,
  ) {}

  /** `record` as it stood before the opening. */
  async freeze(tx: Tx, act: Act, record: SessionRecord, opened: CouncilSession): Promise<void> {
    await this.seats.freezeRoster(tx, opened, seatsInOffice(record, opened.heldOn));
    await this.suggestions.refresh(tx, act, record.council);
  }
}
