import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type ProjectSummary, projectSummary } from '../../domain/reporting/project-summary.js';
import type { SummaryFacts } from '../../domain/reporting/summary-facts.js';
import type { Language } from '../../domain/values/language.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Transactions } from '../../platform/database/transactions.js';
import { SUMMARY_PHRASES } from '../../wording/report.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { SummaryFactsRepository } from './summary-facts.repository.js';

@Injectable()
export class SummaryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly facts: SummaryFactsRepository,
  ) {}

  /**
   * The paragraph of an annual report, each of its figures tied to its record.
   * @param asOf the day that it is told of, as its records stand unless given
   */
  summarise(actor: Actor, id: string, language: Language, asOf?: PlainDate): Promise<ProjectSummary> {
    return this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, actor, id);
      const [facts] = await this.facts.ofProjects(tx, [id], asOf);
      const grade = (await this.projects.mayKnowGrade(tx, actor, id)) ? facts!.grade : null;
      const plan = (await this.projects.isOwn(tx, actor, id)) ? facts!.plan : null;
      return textOf({ ...facts!, grade, plan }, language);
    });
  }
}

export function textOf(record: SummaryFacts, language: Language): ProjectSummary {
  return projectSummary(record, SUMMARY_PHRASES[language]);
}
