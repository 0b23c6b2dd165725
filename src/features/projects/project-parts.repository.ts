import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { grouped } from '../../domain/values/grouped.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { DeliveredProductInput, NewProject, OrderedProductInput } from './project.dto.js';
import {
  Contract,
  DeliveredProduct,
  OrderedProduct,
  ProjectDecision,
  ProjectGrade,
  ProjectPartner,
  ProjectStanding,
  RecordedFact,
  StageChange,
} from './project-parts.entity.js';

export interface ProductView extends OrderedProduct {
  readonly delivered: Omit<DeliveredProduct, 'orderedProductId'> | null;
}

export interface LinkedDecision {
  readonly id: string;
  readonly number: string | null;
  readonly date: PartialDate | null;
  readonly issuer: string | null;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly asWritten: string | null;
  readonly source: string | null;
  /** What the paper does to the project. */
  readonly role: string;
}

/** Reads and writes what belongs to a project; its row is already locked by the caller. */
@Injectable()
export class ProjectPartsRepository {
  /** Replaces those parts that the input names and leaves the others. */
  async replace(tx: Tx, projectId: string, parts: Partial<NewProject>): Promise<void> {
    if (parts.partners) {
      await tx.delete(ProjectPartner, { projectId });
      await tx.insert(
        ProjectPartner,
        parts.partners.map((partner) => ({ projectId, ...partner })),
      );
    }
    if (parts.orderedProducts) await this.replaceOrderedProducts(tx, projectId, parts.orderedProducts);
    if (parts.team || parts.principalInvestigatorId !== undefined)
      await this.replaceTeam(tx, projectId, parts);
    for (const fact of parts.recordedFacts ?? []) {
      await tx.upsert(RecordedFact, { projectId, ...fact }, ['projectId', 'name']);
    }
  }

  /** A product named by its id stays, with what was delivered of it; the others go, with theirs. */
  private async replaceOrderedProducts(
    tx: Tx,
    projectId: string,
    products: OrderedProductInput[],
  ): Promise<void> {
    const before = (await tx.findBy(OrderedProduct, { projectId })).map(({ id }) => id);
    const kept = products.flatMap(({ id }) => id ?? []);
    products.forEach(({ id }, at) => {
      if (!id || (before.includes(id) && kept.indexOf(id) === kept.lastIndexOf(id))) return;
      const path = `orderedProducts.${at}.id`;
      throw Refused.because('unknown-reference', { field: path }, path);
    });
    const gone = before.filter((id) => !kept.includes(id));
    if (gone.length > 0) {
      await tx.query('delete from delivered_product where ordered_product_id = any($1)', [gone]);
      await tx.delete(OrderedProduct, gone);
    }
    for (const [position, { id, name, ...said }] of products.entries()) {
      const { quantity = null, unit = null, quality = null, asWritten = null } = said;
      const row = { projectId, position, name, quantity, unit, quality, asWritten };
      if (id) await tx.update(OrderedProduct, id, row);
      else await tx.insert(OrderedProduct, row);
    }
  }

  private async replaceTeam(
    tx: Tx,
    projectId: string,
    { team, principalInvestigatorId }: Partial<NewProject>,
  ): Promise<void> {
    const leader = { kind: 'team', role: 'principal-investigator' } as const;
    if (team) await tx.delete(ProjectStanding, { projectId, kind: 'team' });
    else await tx.delete(ProjectStanding, { projectId, ...leader });
    const members = (team ?? []).map(({ personId, role }) => ({
      projectId,
      personId,
      kind: 'team' as const,
      role,
    }));
    if (principalInvestigatorId) members.push({ projectId, personId: principalInvestigatorId, ...leader });
    const once = new Map(members.map((member) => [`${member.personId} ${member.role}`, member]));
    await tx.upsert(ProjectStanding, [...once.values()], ['projectId', 'personId', 'kind', 'role']);
  }

  async linkDecision(tx: Tx, projectId: string, decisionId: string, role: string): Promise<void> {
    await tx.upsert(ProjectDecision, { projectId, decisionId, role }, ['projectId', 'decisionId', 'role']);
  }

  async addStanding(tx: Tx, standing: ProjectStanding): Promise<void> {
    await tx.upsert(ProjectStanding, standing, ['projectId', 'personId', 'kind', 'role']);
  }

  async removeStanding(tx: Tx, standing: Omit<ProjectStanding, 'role'>): Promise<void> {
    await tx.delete(ProjectStanding, standing);
  }

  async setGrade(tx: Tx, grade: ProjectGrade): Promise<void> {
    await tx.upsert(ProjectGrade, grade, ['projectId']);
  }

  async setContract(tx: Tx, contract: Contract): Promise<void> {
    await tx.upsert(Contract, contract, ['projectId']);
  }

  /** The stage history grows by one act; the project's own stage is moved by the same transaction. */
  async appendStageChange(tx: Tx, change: Omit<StageChange, 'id' | 'sequence'>): Promise<StageChange> {
    const sequence = 1 + (await tx.countBy(StageChange, { projectId: change.projectId }));
    const { identifiers } = await tx.insert(StageChange, { ...change, sequence } as never);
    return tx.findOneByOrFail(StageChange, { id: identifiers[0]!.id });
  }

  /** Newest first. */
  async stageHistory(tx: Tx, projectId: string): Promise<StageChange[]> {
    return (await this.stageHistories(tx, [projectId])).get(projectId) ?? [];
  }

  /** The day the approval took effect: it names the law a project is judged by. */
  async approvedOn(tx: Tx, projectId: string): Promise<PartialDate | null> {
    const where = { projectId, toStage: 'approved' };
    return (await tx.findOne(StageChange, { where, order: { sequence: 'DESC' } }))?.effectiveDate ?? null;
  }

  async contractOf(tx: Tx, projectId: string): Promise<Contract | null> {
    return (await this.contractsOf(tx, [projectId])).get(projectId) ?? null;
  }

  async gradeOf(tx: Tx, projectId: string): Promise<ProjectGrade | null> {
    return (await this.gradesOf(tx, [projectId])).get(projectId) ?? null;
  }

  /** Of each of these projects that has one. */
  async contractsOf(tx: Tx, projectIds: readonly string[]): Promise<ReadonlyMap<string, Contract>> {
    const contracts = await tx.findBy(Contract, { projectId: In([...projectIds]) });
    return new Map(contracts.map((contract) => [contract.projectId, contract]));
  }

  async gradesOf(tx: Tx, projectIds: readonly string[]): Promise<ReadonlyMap<string, ProjectGrade>> {
    const grades = await tx.findBy(ProjectGrade, { projectId: In([...projectIds]) });
    return new Map(grades.map((grade) => [grade.projectId, grade]));
  }

  /** Each newest first. */
  async stageHistories(tx: Tx, projectIds: readonly string[]): Promise<ReadonlyMap<string, StageChange[]>> {
    const where = { projectId: In([...projectIds]) };
    const changes = await tx.find(StageChange, { where, order: { sequence: 'DESC' } });
    return grouped(changes, ({ projectId }) => projectId);
  }

  recordedFacts(tx: Tx, projectId: string): Promise<RecordedFact[]> {
    return tx.find(RecordedFact, { where: { projectId }, order: { name: 'ASC' } });
  }

  standings(tx: Tx, projectId: string): Promise<ProjectStanding[]> {
    return tx.findBy(ProjectStanding, { projectId });
  }

  team(tx: Tx, projectId: string): Promise<{ personId: string; fullName: string; role: string }[]> {
    return tx.query(
      `select person.id as "personId", person.full_name as "fullName", standing.role
       from project_standing standing join person on person.id = standing.person_id
       where standing.project_id = $1 and standing.kind = 'team' order by standing.role, person.full_name`,
      [projectId],
    );
  }

  partners(tx: Tx, projectId: string): Promise<{ institutionId: string; name: string; role: string }[]> {
    return tx.query(
      `select institution.id as "institutionId", institution.name, partner.role
       from project_partner partner join institution on institution.id = partner.institution_id
       where partner.project_id = $1 order by partner.role, institution.name`,
      [projectId],
    );
  }

  decisions(tx: Tx, projectId: string): Promise<LinkedDecision[]> {
    return tx.query(
      `select decision.id, decision.number, decision.date, decision.issuer, decision.kind, decision.subject,
         decision.as_written as "asWritten", decision.source, link.role
       from project_decision link join decision on decision.id = link.decision_id
       where link.project_id = $1 order by decision.date nulls last, decision.number`,
      [projectId],
    );
  }

  async decisionIds(tx: Tx, projectId: string): Promise<string[]> {
    return (await this.decisions(tx, projectId)).map(({ id }) => id);
  }

  async products(tx: Tx, projectId: string): Promise<ProductView[]> {
    const ordered = await tx.find(OrderedProduct, { where: { projectId }, order: { position: 'ASC' } });
    if (ordered.length === 0) return [];
    const delivered = await tx
      .createQueryBuilder(DeliveredProduct, 'delivered')
      .where('delivered.orderedProductId = any(:ids)', { ids: ordered.map(({ id }) => id) })
      .getMany();
    const byId = new Map(delivered.map(({ orderedProductId, ...rest }) => [orderedProductId, rest]));
    return ordered.map((product) => ({ ...product, delivered: byId.get(product.id) ?? null }));
  }

  async deliver(tx: Tx, products: DeliveredProductInput[]): Promise<void> {
    const whole = products.map(
      ({ volume = null, quality = null, evidence = null, source = null, ...product }) => ({
        ...product,
        volume,
        quality,
        evidence,
        source,
      }),
    );
    await tx.upsert(DeliveredProduct, whole as never, ['orderedProductId']);
  }
}
