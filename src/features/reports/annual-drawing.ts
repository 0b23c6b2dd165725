import { Injectable } from '@nestjs/common';
import { type AnnualBasis, basisOf } from '../../domain/reporting/annual-basis.js';
import type { AnnualFacts } from '../../domain/reporting/annual-facts.js';
import type { AnnualPeriod } from '../../domain/reporting/annual-period.js';
import type { AnnualRecord } from '../../domain/reporting/annual-record.js';
import { type AnnualReport, annualReport } from '../../domain/reporting/annual-report.js';
import type { ProjectSummary } from '../../domain/reporting/project-summary.js';
import type { ReportScope } from '../../domain/reporting/report-scope.js';
import type { SummaryFacts } from '../../domain/reporting/summary-facts.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Remembered } from '../audit/remembered.js';
import { textOf } from '../dossier/summary.service.js';
import { SummaryFactsRepository } from '../dossier/summary-facts.repository.js';
import { Letterheads } from '../letterheads/letterheads.service.js';
import { AnnualFactsRepository } from './annual-facts.repository.js';
import { AnnualListsRepository } from './annual-lists.repository.js';
import { AnnualTextRepository } from './annual-texts.repository.js';

/** Draws a report from the records as they stand; whoever reads reports is of the office, which knows of each project. */
@Injectable()
export class AnnualDrawing {
  constructor(
    private readonly facts: AnnualFactsRepository,
    private readonly lists: AnnualListsRepository,
    private readonly summaries: SummaryFactsRepository,
    private readonly texts: AnnualTextRepository,
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  private readonly remembered = new Remembered<Drawing>(this.clock, MOST_REMEMBERED);

  /** As `draw`, without drawing again what nothing has been recorded for since. */
  recall(tx: Tx, period: AnnualPeriod, scope: ReportScope): Promise<Drawing> {
    const { year, from, to, asOf } = period;
    const key = JSON.stringify([year, from, to, asOf, scope.unitId, scope.programmeId]);
    return this.remembered.recall(tx, key, () => this.draw(tx, period, scope));
  }

  async draw(tx: Tx, period: AnnualPeriod, scope: ReportScope): Promise<Drawing> {
    const named = await this.lists.named(tx, scope);
    const facts = await this.facts.read(tx, period, scope);
    const report = annualReport(facts, period);
    const told = toldIn(report).map(({ project }) => project.id);
    return new Drawing(facts, report, await this.summaries.ofProjects(tx, told, period.asOf), {
      ...named,
      pipeline: await this.lists.pipeline(tx, period, scope),
      papers: await this.lists.papers(tx, period, scope),
      agency: await this.lists.agency(tx, period),
      letterhead: await this.letterheads.on(tx, period.asOf),
      texts: await this.texts.ofYear(tx, period.year, scope),
    });
  }
}

/** Each as large as the register. */
const MOST_REMEMBERED = 2;

type Listed = Pick<
  AnnualRecord,
  'unit' | 'programme' | 'pipeline' | 'papers' | 'agency' | 'letterhead' | 'texts'
>;

/** A report drawn once, told in each language. */
export class Drawing {
  constructor(
    private readonly facts: AnnualFacts,
    private readonly report: AnnualReport,
    private readonly told: readonly SummaryFacts[],
    private readonly listed: Listed,
  ) {}

  private readonly records = new Map<Language, AnnualRecord>();
  private basisKnown: AnnualBasis | undefined;

  recordIn(language: Language): AnnualRecord {
    const told =
      this.records.get(language) ??
      withSummaries({ ...this.report, ...this.listed }, this.summariesIn(language));
    this.records.set(language, told);
    return told;
  }

  summariesIn(language: Language): ReadonlyMap<string, ProjectSummary> {
    return new Map(this.told.map((record) => [record.project.id, textOf(record, language)]));
  }

  basis(): AnnualBasis {
    this.basisKnown ??= basisOf(this.facts, this.report);
    return this.basisKnown;
  }
}

type Told = Pick<AnnualRecord, 'acceptedProjects' | 'notAcceptedProjects' | 'appliedProjects'>;

/** Each project that has a paragraph in the report. */
export function toldIn<Record extends Told>({
  acceptedProjects,
  notAcceptedProjects,
  appliedProjects,
}: Record): Record['appliedProjects'][number][] {
  return [...acceptedProjects, ...notAcceptedProjects, ...appliedProjects];
}

export function withSummaries<Record extends Told>(
  record: Record,
  summaries: ReadonlyMap<string, ProjectSummary>,
): Record {
  const summarised = <One extends { readonly project: { readonly id: string } }>(one: One) => ({
    ...one,
    summary: summaries.get(one.project.id),
  });
  return {
    ...record,
    acceptedProjects: record.acceptedProjects.map(summarised),
    notAcceptedProjects: record.notAcceptedProjects.map(summarised),
    appliedProjects: record.appliedProjects.map(summarised),
  };
}
