import { Injectable } from '@nestjs/common';
import { In, type QueryDeepPartialEntity, type SelectQueryBuilder } from 'typeorm';
import type { CouncilPurpose, Rulebook } from '../../domain/council/rulebook.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { RulebookAdoption, StoredRulebook } from './rulebook.entity.js';
import type { RulebookQuery } from './rulebook-query.dto.js';

/** What is listed of a version and compared with others; not its text, which may be long. */
const VERSION_LINE = {
  id: true,
  code: true,
  version: true,
  state: true,
  validFrom: true,
  validTo: true,
  versionNote: true,
} as const;
export type VersionLine = Pick<StoredRulebook, keyof typeof VERSION_LINE>;

/** Every reader of a whole rulebook gets it with the adoptions that the office recorded beside its text. */
@Injectable()
export class RulebookRepository {
  /** Whoever gives out a version of any rulebook waits here for whoever else does. */
  async lockVersions(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('rulebook versions', 0))`);
  }

  /** Leaves what is there as it is: stored versions are final, and an office may have made one of the same code. */
  async insertMissing(tx: Tx, rulebooks: readonly Rulebook[], createdAt: Date): Promise<void> {
    const rows = rulebooks.map(({ validTo, ...content }) => {
      const { code, version, purpose, validFrom } = content;
      return { code, version, purpose, validFrom, validTo, content, builtIn: true, createdAt };
    });
    await tx.createQueryBuilder().insert().into(StoredRulebook).values(rows).orIgnore().execute();
  }

  draftsOf(tx: Tx, codes: readonly string[]): Promise<StoredRulebook[]> {
    return tx.find(StoredRulebook, { where: { code: In([...codes]), state: 'draft' } });
  }

  async find(tx: Tx, id: string): Promise<StoredRulebook | null> {
    const rulebook = await tx.findOneBy(StoredRulebook, { id });
    return rulebook && (await this.withAdoptions(tx, [rulebook]))[0]!;
  }

  async get(tx: Tx, id: string): Promise<StoredRulebook> {
    const rulebook = await this.find(tx, id);
    if (!rulebook) throw Refused.because('not-found');
    return rulebook;
  }

  /** Locked against any other change, and against councils that would take it meanwhile. */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<StoredRulebook> {
    await tx.query('select from rulebook where id = $1 for update', [id]);
    const rulebook = await this.get(tx, id);
    if (expectedVersion !== undefined && rulebook.rowVersion !== expectedVersion) {
      throw Refused.because('stale-version');
    }
    return rulebook;
  }

  /** Kept from being changed until the council that takes one of them stands. */
  async holdPublished(tx: Tx, purpose: CouncilPurpose): Promise<void> {
    await tx.query(`select from rulebook where purpose = $1 and state = 'published' for share`, [purpose]);
  }

  async hold(tx: Tx, id: string): Promise<StoredRulebook | null> {
    await tx.query('select from rulebook where id = $1 for share', [id]);
    return this.find(tx, id);
  }

  async insert(tx: Tx, rulebook: QueryDeepPartialEntity<StoredRulebook>): Promise<StoredRulebook> {
    const { identifiers } = await tx.insert(StoredRulebook, rulebook as never);
    return this.get(tx, identifiers[0]!.id);
  }

  async update(
    tx: Tx,
    { id, rowVersion }: StoredRulebook,
    change: QueryDeepPartialEntity<StoredRulebook>,
  ): Promise<StoredRulebook> {
    await tx.update(StoredRulebook, id, { ...change, rowVersion: rowVersion + 1 } as never);
    return this.get(tx, id);
  }

  async delete(tx: Tx, { id }: StoredRulebook): Promise<void> {
    await tx.delete(StoredRulebook, id);
  }

  /** One more than the page holds. */
  async list(
    tx: Tx,
    query: RulebookQuery,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<StoredRulebook[]> {
    const rulebooks = tx
      .createQueryBuilder(StoredRulebook, 'rulebook')
      .orderBy('rulebook.purpose')
      .addOrderBy('rulebook.validFrom', 'DESC')
      .addOrderBy('rulebook.code')
      .addOrderBy('rulebook.id')
      .limit(limit);
    narrow(rulebooks, query);
    if (after) {
      const [purpose, validFrom, code, id] = after;
      rulebooks.andWhere(
        `(rulebook.purpose > :afterPurpose or (rulebook.purpose = :afterPurpose and
          (rulebook.validFrom < :afterDay or (rulebook.validFrom = :afterDay and
            (rulebook.code, rulebook.id) > (:afterCode, :afterId)))))`,
        { afterPurpose: purpose, afterDay: validFrom, afterCode: code, afterId: id },
      );
    }
    return this.withAdoptions(tx, await rulebooks.getMany());
  }

  async published(tx: Tx, purpose?: CouncilPurpose): Promise<StoredRulebook[]> {
    const where = { state: 'published', ...(purpose && { purpose }) } as const;
    return this.withAdoptions(tx, await tx.find(StoredRulebook, { where, order: { code: 'ASC' } }));
  }

  async versionsOf(tx: Tx, code: string): Promise<VersionLine[]> {
    return tx.find(StoredRulebook, { select: VERSION_LINE, where: { code }, order: { version: 'ASC' } });
  }

  async nextVersion(tx: Tx, code: string): Promise<number> {
    return 1 + ((await tx.maximum(StoredRulebook, 'version', { code })) ?? 0);
  }

  /** How many councils took each of these. */
  async councilsUnder(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; councils: number }[] = await tx.query(
      `select rulebook_id as id, count(*)::int as councils from council where rulebook_id = any($1) group by rulebook_id`,
      [ids],
    );
    return new Map(rows.map(({ id, councils }) => [id, councils]));
  }

  /** Whether a council, a session or a verdict rests on it. */
  async isUsed(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query(
      `select exists (select from council where rulebook_id = $1)
         or exists (select from council_session where rulebook_id = $1)
         or exists (select from verdict where rulebook_id = $1) as used`,
      [id],
    );
    return row.used;
  }

  async adopt(tx: Tx, adoption: QueryDeepPartialEntity<RulebookAdoption>): Promise<RulebookAdoption> {
    const { identifiers } = await tx.insert(RulebookAdoption, adoption);
    return tx.findOneByOrFail(RulebookAdoption, { id: identifiers[0]!.id });
  }

  adoptionsOf(
    tx: Tx,
    code: string,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<RulebookAdoption[]> {
    const adoptions = tx
      .createQueryBuilder(RulebookAdoption, 'adoption')
      .where('adoption.rulebookCode = :code', { code })
      .orderBy('adoption.adoptedFrom')
      .addOrderBy('adoption.id')
      .limit(limit);
    if (after) {
      adoptions.andWhere('(adoption.adoptedFrom, adoption.id) > (:afterDay, :afterId)', {
        afterDay: after[0],
        afterId: after[1],
      });
    }
    return adoptions.getMany();
  }

  async institutionNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await tx.query(
      'select id, name from institution where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  authorities(tx: Tx): Promise<{ id: string; name: string }[]> {
    return tx.query(`select id, name from institution where kind = 'authority' order by name, id limit 500`);
  }

  private async withAdoptions(tx: Tx, rulebooks: readonly StoredRulebook[]): Promise<StoredRulebook[]> {
    const codes = [...new Set(rulebooks.map(({ code }) => code))];
    if (codes.length === 0) return [];
    const adoptions = await tx.find(RulebookAdoption, {
      where: { rulebookCode: In(codes) },
      order: { adoptedFrom: 'ASC', id: 'ASC' },
    });
    return rulebooks.map((rulebook) => ({
      ...rulebook,
      adopted: adoptions.filter(({ rulebookCode }) => rulebookCode === rulebook.code),
    }));
  }
}

function narrow(
  rulebooks: SelectQueryBuilder<StoredRulebook>,
  { purpose, state, on, code }: RulebookQuery,
): void {
  if (purpose) rulebooks.andWhere('rulebook.purpose = :purpose', { purpose });
  if (state) rulebooks.andWhere('rulebook.state = :state', { state });
  if (code) rulebooks.andWhere('rulebook.code = :code', { code });
  if (on) {
    rulebooks.andWhere(
      'rulebook.validFrom <= :on and (rulebook.validTo is null or rulebook.validTo >= :on)',
      {
        on,
      },
    );
  }
}
