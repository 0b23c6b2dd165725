import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { remindersRing } from '../../domain/lifecycle/stages.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { TransitionInput } from '../lifecycle/lifecycle.dto.js';
import { LifecycleService } from '../lifecycle/lifecycle.service.js';
import { DossierRepository } from './dossier.repository.js';

/** What a move of a project would bring about, told before it is confirmed. */
@Injectable()
export class ProspectService {
  constructor(
    private readonly transactions: Transactions,
    private readonly lifecycle: LifecycleService,
    private readonly dossiers: DossierRepository,
  ) {}

  async foresee(act: Act, id: string, input: TransitionInput) {
    const move = await this.lifecycle.rehearseMove(act, id, input);
    const settled = move.moves.filter(({ change }) => change === 'completed' || change === 'dropped');
    const remindersHeld = await this.transactions.read((tx) =>
      remindersRing(move.to)
        ? this.dossiers.plannedReminders(
            tx,
            settled.flatMap(({ milestoneId }) => milestoneId ?? []),
          )
        : this.dossiers.plannedRemindersOf(tx, id),
    );
    return { ...move, remindersHeld };
  }
}

export type Prospect = Awaited<ReturnType<ProspectService['foresee']>>;
