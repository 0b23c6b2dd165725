import { Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { StatementQuery } from '../../features/reconciliation/reconciliation.dto.js';
import { ReconciliationService } from '../../features/reconciliation/reconciliation.service.js';
import { WorklistService } from '../../features/reconciliation/worklist.service.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/request-act.js';
import { Refused } from '../../platform/refused.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { PortfolioView } from './portfolio.view.js';
import { RecordView } from './record.view.js';
import { StatementView } from './statement.view.js';

/** What is no id names no project: the same page as for an unknown one. */
const PROJECT_ID = new ParseUUIDPipe({ exceptionFactory: () => Refused.because('not-found') });

@Pages()
export class FinancePages {
  constructor(
    private readonly reconciliation: ReconciliationService,
    private readonly worklist: WorklistService,
  ) {}

  @Get('finance')
  @Allow('reconciliation.read')
  async portfolio(@CurrentReader() { language }: Reader): Promise<VNode> {
    const portfolio = await this.reconciliation.reconcilePortfolio(language);
    return <PortfolioView portfolio={portfolio} worklist={await this.worklist.listForFinance()} />;
  }

  @Get('projects/:id/reconciliation')
  @Allow('reconciliation.read')
  async statement(
    @CurrentActor() actor: Actor,
    @CurrentReader() reader: Reader,
    @Param('id', PROJECT_ID) id: string,
    @Query() query: StatementQuery,
  ): Promise<VNode> {
    return <StatementView statement={await this.reconcile(actor, reader, id, query)} />;
  }

  @Get('projects/:id/reconciliation/print')
  @Allow('reconciliation.read')
  async record(
    @CurrentActor() actor: Actor,
    @CurrentReader() reader: Reader,
    @Param('id', PROJECT_ID) id: string,
    @Query() query: StatementQuery,
  ): Promise<VNode> {
    return <RecordView statement={await this.reconcile(actor, reader, id, query)} />;
  }

  private reconcile(actor: Actor, { language }: Reader, id: string, { year }: StatementQuery) {
    return this.reconciliation.reconcileProject(actor, id, year ?? null, language);
  }
}
