import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type ProjectSummary, projectSummary } from '../../domain/reporting/project-summary.js';
import type { SummaryFacts } from '../../domain/reporting/summary-facts.js';
import type { Language } from '../../domain/values/language.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { SUMMARY_PHRASES } from '../../wording/report.js';
import { FundingRepository } from '../funding/funding.repository.js';
import { OutcomeRepository } from '../outcomes/outcomes.repository.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { DossierRepository } from './dossier.repository.js';

@Injectable()
export class SummaryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly funding: FundingRepository,
    private readonly outcomes: OutcomeRepository,
    private readonly names: DossierRepository,
  ) {}

  /** The paragraph of an annual report, each of its figures tied to its record. */
  summarise(actor: Actor, id: string, language: Language): Promise<ProjectSummary> {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getVisible(tx, actor, id);
      return textOf(await this.recordOf(tx, project), language);
    });
  }

  /** What the paragraph of a project looks at. */
  async recordOf(tx: Tx, project: Project): Promise<SummaryFacts> {
    const { id, leadInstitutionId } = project;
    const outcomes = await this.outcomes.ofProject(tx, id);
    const mentioned = outcomes.flatMap((one) => [one.carriedOnById, ...one.withInstitutionIds]);
    const institutions = await this.names.institutions(tx, [leadInstitutionId, ...mentioned]);
    const named = (key: string | null) => institutions.get(key ?? '') ?? null;
    const decisions = await this.parts.decisions(tx, id);
    const partners = await this.parts.partners(tx, id);
    return {
      project,
      approval: decisions.find(({ role }: { role: string }) => role === 'approves') ?? null,
      plan: (await this.funding.findBinding(tx, id)) ?? (await this.funding.find(tx, id)),
      leadInstitution: named(leadInstitutionId),
      partners: partners.map(({ institutionId, name }) => ({ id: institutionId, name })),
      products: await this.parts.products(tx, id),
      grade: await this.parts.gradeOf(tx, id),
      outcomes: outcomes.map((outcome) => ({
        ...outcome,
        carriedOnBy: named(outcome.carriedOnById),
        with: outcome.withInstitutionIds.map(named).filter((one) => one !== null),
      })),
    };
  }

  /** The same for many projects, in the order of the ids. */
  async recordsOf(tx: Tx, ids: readonly string[]): Promise<SummaryFacts[]> {
    const records: SummaryFacts[] = [];
    for (const project of await this.projects.byIds(tx, ids)) records.push(await this.recordOf(tx, project));
    return records;
  }
}

export function textOf(record: SummaryFacts, language: Language): ProjectSummary {
  return projectSummary(record, SUMMARY_PHRASES[language]);
}
