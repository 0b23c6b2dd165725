import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { MonthQuery } from '../../features/worklist/month.dto.js';
import { MonthService } from '../../features/worklist/month.service.js';
import { Allow } from '../../platform/http/allow.js';
import { PageActor } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { MonthView } from './month.view.js';

@Pages()
export class MonthPages {
  constructor(private readonly months: MonthService) {}

  @Get('milestones')
  @Allow('milestone.read')
  async show(@PageActor() actor: Actor, @Query() query: MonthQuery): Promise<VNode> {
    return <MonthView shown={await this.months.readMonth(actor, query)} />;
  }
}
