import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { FundingCut, FundingLine } from '../../domain/funding/funding-plan.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { FundingCutRow, FundingLineRow, FundingPlanVersion } from './funding-plan.entity.js';

export interface StoredPlan extends FundingPlanVersion {
  readonly lines: (FundingLineRow & { institutionName: string | null })[];
  readonly cuts: FundingCutRow[];
}

export interface NamedInstitution {
  readonly id: string;
  readonly name: string;
}

/** No project has as many. */
const MOST_VERSIONS = 2_147_483_647;

@Injectable()
export class FundingRepository {
  /** The next version, whole: the constraints check it against its own sums when the transaction commits. */
  async insert(
    tx: Tx,
    plan: QueryDeepPartialEntity<FundingPlanVersion> & { projectId: string },
    lines: readonly FundingLine[],
    cuts: readonly FundingCut[],
  ): Promise<StoredPlan> {
    const version = 1 + (await this.countVersions(tx, plan.projectId));
    const { identifiers } = await tx.insert(FundingPlanVersion, { ...plan, version });
    const planId = identifiers[0]!.id as string;
    if (lines.length > 0)
      await tx.insert(
        FundingLineRow,
        lines.map((line, position) => ({ ...line, planId, position }) as never),
      );
    if (cuts.length > 0)
      await tx.insert(
        FundingCutRow,
        cuts.map((cut) => ({ ...cut, planId })),
      );
    return this.withLines(tx, await tx.findOneByOrFail(FundingPlanVersion, { id: planId }));
  }

  /** The newest version, or the one named. */
  async find(tx: Tx, projectId: string, version?: number): Promise<StoredPlan | null> {
    const plan = await tx.findOne(FundingPlanVersion, {
      where: version === undefined ? { projectId } : { projectId, version },
      order: { version: 'DESC' },
    });
    return plan && this.withLines(tx, plan);
  }

  /** The plan that binds: approved, or adjusted after that; or that bound before a version came. */
  async findBinding(tx: Tx, projectId: string, before?: number): Promise<StoredPlan | null> {
    const plan = await tx
      .createQueryBuilder(FundingPlanVersion, 'plan')
      .where(`plan.projectId = :projectId and plan.kind in ('approved', 'adjusted')`, { projectId })
      .andWhere('plan.version < :before', { before: before ?? MOST_VERSIONS })
      .orderBy('plan.version', 'DESC')
      .limit(1)
      .getOne();
    return plan && this.withLines(tx, plan);
  }

  /** When a plan first bound. */
  async firstBindingDate(tx: Tx, projectId: string): Promise<PartialDate | null> {
    const [row] = await tx.query(
      `select effective_date from funding_plan where project_id = $1 and kind in ('approved', 'adjusted')
       order by version limit 1`,
      [projectId],
    );
    return row?.effective_date ?? null;
  }

  /** The newest versions, whole, the oldest of them first. */
  async newestWhole(tx: Tx, projectId: string, most: number): Promise<StoredPlan[]> {
    const whole: StoredPlan[] = [];
    for (const plan of (await this.versions(tx, projectId)).slice(0, most).reverse())
      whole.push(await this.withLines(tx, plan));
    return whole;
  }

  countVersions(tx: Tx, projectId: string): Promise<number> {
    return tx.countBy(FundingPlanVersion, { projectId });
  }

  versions(tx: Tx, projectId: string): Promise<FundingPlanVersion[]> {
    return tx.find(FundingPlanVersion, { where: { projectId }, order: { version: 'DESC' } });
  }

  /** By id, of the institutions that the lines name. */
  async institutionNames(
    tx: Tx,
    lines: readonly Pick<FundingLine, 'institutionId'>[],
  ): Promise<Map<string, string>> {
    const ids = lines.map((line) => line.institutionId).filter((id) => id != null);
    if (ids.length === 0) return new Map();
    const rows: { id: string; name: string }[] = await tx.query(
      'select id, name from institution where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Institutions of the register by these names, whatever their capitals; of two by one name neither. */
  async institutionsNamed(tx: Tx, names: readonly string[]): Promise<NamedInstitution[]> {
    if (names.length === 0) return [];
    return tx.query(
      `select min(id::text) as id, min(name) as name from institution where lower(name) = any($1)
       group by lower(name) having count(*) = 1`,
      [names.map((name) => name.toLowerCase())],
    );
  }

  private async withLines(tx: Tx, plan: FundingPlanVersion): Promise<StoredPlan> {
    const lines = await tx.find(FundingLineRow, { where: { planId: plan.id }, order: { position: 'ASC' } });
    const cuts = await tx.find(FundingCutRow, {
      where: { planId: plan.id },
      order: { dimension: 'ASC', key: 'ASC' },
    });
    const names = await this.institutionNames(tx, lines);
    return {
      ...plan,
      lines: lines.map((line) => ({ ...line, institutionName: names.get(line.institutionId ?? '') ?? null })),
      cuts,
    };
  }
}
