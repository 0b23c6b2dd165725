import { Get, Param } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import type { MoneyUnit } from '../../domain/values/money-unit.js';
import { PlanVersionsService } from '../../features/funding/plan-versions.service.js';
import { Allow } from '../../platform/http/allow.js';
import { PageActor, RECORD_ID } from '../fields/submission.js';
import { ChosenUnit, UnitContext } from '../finance/money-unit.view.js';
import { Pages } from '../layout/pages.js';
import { PlanVersionsView } from './versions.view.js';

@Pages()
export class PlanVersionsPages {
  constructor(private readonly versions: PlanVersionsService) {}

  @Get('projects/:id/funding')
  @Allow('funding.read')
  async show(
    @PageActor() actor: Actor,
    @ChosenUnit() unit: MoneyUnit,
    @Param('id', RECORD_ID) id: string,
  ): Promise<VNode> {
    return (
      <UnitContext.Provider value={unit}>
        <PlanVersionsView history={await this.versions.history(actor, id)} />
      </UnitContext.Provider>
    );
  }
}
