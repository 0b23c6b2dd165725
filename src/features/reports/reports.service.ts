import { Injectable } from '@nestjs/common';
import { decideAnnualPeriod } from '../../domain/reporting/annual-period.js';
import { type AcceptedProject, annualReport } from '../../domain/reporting/annual-report.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept } from '../../platform/refused.js';
import { annualReportTitle } from '../../wording/annual-report.js';
import { textOf } from '../dossier/summary.service.js';
import { SummaryFactsRepository } from '../dossier/summary-facts.repository.js';
import { AnnualFactsRepository } from './annual-facts.repository.js';
import { AnnualListsRepository } from './annual-lists.repository.js';
import type { AnnualReportQuery } from './annual-report.dto.js';

@Injectable()
export class ReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: AnnualFactsRepository,
    private readonly lists: AnnualListsRepository,
    private readonly summaries: SummaryFactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Of all projects: whoever reads reports is of the office, which knows of each. */
  reportYear({ year, asOf }: Pick<AnnualReportQuery, 'year' | 'asOf'>, language: Language) {
    return this.transactions.read(async (tx) => {
      const period = accept(decideAnnualPeriod({ year, asOf, today: await this.clock.today(tx) }));
      const report = annualReport(await this.facts.read(tx), period);
      return {
        title: annualReportTitle(period, language),
        ...report,
        acceptedProjects: await this.withSummaries(tx, report.acceptedProjects, language),
        pipeline: await this.lists.pipeline(tx, period),
        papers: await this.lists.papers(tx, period),
        agency: await this.lists.agency(tx, period),
      };
    });
  }

  private async withSummaries(tx: Tx, accepted: readonly AcceptedProject[], language: Language) {
    const ids = accepted.map(({ project }) => project.id);
    const records = await this.summaries.ofProjects(tx, ids);
    const texts = new Map(records.map((record) => [record.project.id, textOf(record, language)]));
    return accepted.map((one) => ({ ...one, summary: texts.get(one.project.id) }));
  }
}

export type AnnualReportView = Awaited<ReturnType<ReportsService['reportYear']>>;
