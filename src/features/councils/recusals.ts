import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ConflictRepository } from './conflicts.repository.js';
import type { CouncilSeat } from './council.entity.js';
import { SeatRepository } from './seats.repository.js';

/** Keeps what projects know of those who judge them in line with seats and conflicts. */
@Injectable()
export class Recusals {
  constructor(
    private readonly parts: ProjectPartsRepository,
    private readonly seats: SeatRepository,
    private readonly conflicts: ConflictRepository,
  ) {}

  /** A dismissed conflict opens the project again, unless another one still closes it. */
  async follow(tx: Tx, { personId, role }: CouncilSeat, projectIds: readonly string[]): Promise<void> {
    for (const projectId of projectIds) {
      await this.parts.removeStanding(tx, { projectId, personId, kind: 'recused' });
      if (await this.conflicts.isRecused(tx, projectId, personId)) {
        await this.parts.addStanding(tx, { projectId, personId, kind: 'recused', role });
      }
    }
  }

  /** Who leaves this council may still sit in another one on the same project. */
  async forgetSeat(tx: Tx, { personId }: CouncilSeat, projectId: string): Promise<void> {
    await this.parts.removeStanding(tx, { projectId, personId, kind: 'seat' });
    for (const { role } of await this.seats.onProject(tx, projectId, personId)) {
      await this.parts.addStanding(tx, { projectId, personId, kind: 'seat', role });
    }
  }
}
