import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { CurrentActor, CurrentLanguage } from '../../platform/http/request-act.js';
import { PortfolioProjectsQuery, PortfolioQuery, StatementQuery } from './reconciliation.dto.js';
import { ReconciliationService } from './reconciliation.service.js';
import { portfolioWorkbook, statementWorkbook } from './workbook.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('funding')
@Controller()
export class ReconciliationController {
  constructor(private readonly reconciliation: ReconciliationService) {}

  @Get('projects/:id/reconciliation')
  @Allow('reconciliation.read')
  @ApiProduces('application/json', XLSX)
  @ApiOkResponse({ schema: {} })
  async ofProject(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { year, format }: StatementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const statement = await this.reconciliation.reconcileProject(actor, id, year ?? null, language);
    if (format !== 'xlsx') return statement;
    attach(reply, [statement.project.code, year].filter(Boolean).join('-'));
    return statementWorkbook(statement, language);
  }

  @Get('reports/reconciliation')
  @Costs(A_DRAWING)
  @Allow('reconciliation.read')
  @ApiProduces('application/json', XLSX)
  @ApiOkResponse({ schema: {} })
  async ofPortfolio(
    @CurrentLanguage() language: Language,
    @Query() { format }: PortfolioQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const portfolio = await this.reconciliation.reconcilePortfolio(language);
    if (format !== 'xlsx') return portfolio;
    attach(reply, portfolio.asOf);
    return portfolioWorkbook(portfolio, language);
  }

  @Get('reports/reconciliation/projects')
  @Allow('reconciliation.read')
  projects(@CurrentLanguage() language: Language, @Query() query: PortfolioProjectsQuery) {
    return this.reconciliation.listPortfolioProjects(query, language);
  }
}

function attach(reply: FastifyReply, name: string): void {
  reply.header('content-type', XLSX);
  reply.header(
    'content-disposition',
    `attachment; filename="doi-chieu-${name.replace(/[^\w.-]/g, '_')}.xlsx"`,
  );
}
