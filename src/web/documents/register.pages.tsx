import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { DecisionQuery } from '../../features/decisions/decision.dto.js';
import { DecisionsService } from '../../features/decisions/decisions.service.js';
import { Allow } from '../../platform/http/allow.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { type RegisterQuery, RegisterView } from './register.view.js';

@Pages()
export class RegisterPages {
  constructor(private readonly decisions: DecisionsService) {}

  @Get('decisions')
  @Allow('decision.read')
  async list(@Query(new FilledFields(DecisionQuery)) query: RegisterQuery): Promise<VNode> {
    return <RegisterView page={await this.decisions.listDecisions(query)} query={query} />;
  }
}
