import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { differenceBetween } from '../../domain/funding/compare-plans.js';
import { slipsIn } from '../../domain/funding/plan-slips.js';
import { sumsOf } from '../../domain/funding/plan-sums.js';
import type { Language } from '../../domain/values/language.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { findingsIn } from '../../wording/funding-rules.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { FundingLineInput, FundingPlanInput } from './funding.dto.js';
import { FundingRepository, type NamedInstitution } from './funding.repository.js';
import { PlanJudge } from './plan-judge.js';

/** A version of a plan while it is being entered: looked at, never stored. */
@Injectable()
export class PlanDraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly plans: FundingRepository,
    private readonly judge: PlanJudge,
  ) {}

  /** What a new version begins from. */
  begin(actor: Actor, projectId: string) {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getVisible(tx, actor, projectId);
      const current = await this.plans.find(tx, projectId);
      const { id, code, title } = project;
      return { project: { id, code, title }, current, contributors: await this.contributors(tx, project) };
    });
  }

  /** Sums in every cut, everything that stands against it, and what it changes of the newest version. */
  check(actor: Actor, projectId: string, input: FundingPlanInput, language: Language) {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getVisible(tx, actor, projectId);
      const newest = await this.plans.find(tx, projectId);
      const { facts, findings, refusals, effectiveDate } = await this.judge.judge(tx, project, input);
      const names = new Map(
        [...(newest?.lines ?? []), ...facts.lines].map((line) => [line.institutionId, line.institutionName]),
      );
      const changes = newest ? differenceBetween(newest, facts) : [];
      return {
        effectiveDate,
        sums: sumsOf(facts),
        slips: slipsIn(facts, newest),
        refusals: refusals.flat(),
        findings: findingsIn(findings, language).filter(({ severity }) => severity === 'warning'),
        newestVersion: newest?.version ?? 0,
        changes: changes
          .filter(({ changeVnd }) => changeVnd !== 0n)
          .map((change) => ({
            ...change,
            contributorName: names.get(change.contributor) ?? change.contributor,
          })),
      };
    });
  }

  /** Lines whose contributor is an institution of the register name it; other words stay as they are written. */
  nameContributors(lines: readonly FundingLineInput[]): Promise<FundingLineInput[]> {
    return this.transactions.read(async (tx) => {
      const words = lines.flatMap(({ contributors }) => contributors?.trim().replace(/\s+/g, ' ') || []);
      const found = await this.plans.institutionsNamed(tx, [...new Set(words)]);
      const ids = new Map(found.map(({ id, name }) => [name.toLowerCase(), id]));
      return lines.map((line) => {
        const id = ids.get(line.contributors?.trim().replace(/\s+/g, ' ').toLowerCase() ?? '');
        return id ? { ...line, institutionId: id, contributors: undefined } : line;
      });
    });
  }

  /** Who may contribute: the lead institution, its partners, and whom a version named before. */
  private async contributors(tx: Tx, { id, leadInstitutionId }: Project): Promise<NamedInstitution[]> {
    const partners = await this.parts.partners(tx, id);
    const lead = await this.plans.institutionNames(tx, [{ institutionId: leadInstitutionId }]);
    const all = [
      ...[...lead].map(([institutionId, name]) => ({ id: institutionId, name })),
      ...partners.map(({ institutionId, name }) => ({ id: institutionId, name })),
    ];
    return [...new Map(all.map((one) => [one.id, one])).values()];
  }
}

export type PlanBeginning = Awaited<ReturnType<PlanDraftsService['begin']>>;
export type CheckedPlan = Awaited<ReturnType<PlanDraftsService['check']>>;
