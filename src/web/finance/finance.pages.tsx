import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { MONEY_UNITS, type MoneyUnit } from '../../domain/values/money-unit.js';
import { PlansToCheckService } from '../../features/reconciliation/plans-to-check.service.js';
import { PortfolioProjectsQuery } from '../../features/reconciliation/reconciliation.dto.js';
import { ReconciliationService } from '../../features/reconciliation/reconciliation.service.js';
import { WorklistService } from '../../features/reconciliation/worklist.service.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { OneOf, Whole } from '../../platform/http/fields.js';
import { chartPen } from '../../platform/papers/chart-svg.js';
import { portfolioCharts } from '../../wording/portfolio-charts.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { ChosenUnit, UnitContext } from './money-unit.view.js';
import { PortfolioView } from './portfolio.view.js';
import { PortfolioProjectsView } from './portfolio-projects.view.js';
import { WorkView } from './work.view.js';

class WorkQuery {
  @Whole(1, 1_000, { optional: true })
  page?: number;

  @OneOf(MONEY_UNITS, { optional: true })
  unit?: MoneyUnit;
}

class FigureQuery extends PortfolioProjectsQuery {
  @OneOf(MONEY_UNITS, { optional: true })
  unit?: MoneyUnit;
}

/** What finance has to do, and all money together. */
@Pages()
export class FinancePages {
  constructor(
    private readonly reconciliation: ReconciliationService,
    private readonly worklist: WorklistService,
    private readonly plansToCheck: PlansToCheckService,
  ) {}

  @Get('finance')
  @Allow('reconciliation.read')
  async work(
    @CurrentReader() { language }: Reader,
    @Query() { page }: WorkQuery,
    @ChosenUnit() unit: MoneyUnit,
  ): Promise<VNode> {
    const plans = await this.plansToCheck.listPlans(page ?? 1, language);
    const worklist = await this.worklist.listForFinance();
    return (
      <UnitContext.Provider value={unit}>
        <WorkView worklist={worklist} plans={plans} />
      </UnitContext.Provider>
    );
  }

  @Get('finance/portfolio')
  @Costs(A_DRAWING)
  @Allow('reconciliation.read')
  async portfolio(
    @CurrentReader() { language }: Reader,
    @Query() _: WorkQuery,
    @ChosenUnit() unit: MoneyUnit,
  ): Promise<VNode> {
    const portfolio = await this.reconciliation.reconcilePortfolio(language);
    const charts = portfolioCharts(portfolio.rows, language);
    return (
      <UnitContext.Provider value={unit}>
        <PortfolioView portfolio={portfolio} charts={charts} draw={await chartPen()} />
      </UnitContext.Provider>
    );
  }

  @Get('finance/portfolio/projects')
  @Allow('reconciliation.read')
  async projects(
    @CurrentReader() { language }: Reader,
    @Query() { unit: _, ...asked }: FigureQuery,
    @ChosenUnit() unit: MoneyUnit,
  ): Promise<VNode> {
    const page = await this.reconciliation.listPortfolioProjects(asked, language);
    return (
      <UnitContext.Provider value={unit}>
        <PortfolioProjectsView page={page} asked={asked} />
      </UnitContext.Provider>
    );
  }
}
