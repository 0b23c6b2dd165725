/** A trail of rows by SQL alone, the services that guard it, and a connection whose changes no trigger sees and nobody keeps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { DataSource, QueryRunner } from 'typeorm';
import { openDataSource } from '../../src/data-source.js';
import { AnchorFile } from '../../src/features/audit/anchor-file.js';
import { AuditAnchors } from '../../src/features/audit/audit-anchors.service.js';
import { AuditChainRepository } from '../../src/features/audit/audit-chain.repository.js';
import {
  type AuditVerification,
  AuditVerifier,
} from '../../src/features/audit/audit-verification.service.js';
import { Clock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export class AuditOffice {
  private constructor(
    readonly database: TestDatabase,
    readonly sql: DataSource,
    readonly dataDir: string,
  ) {}

  static async open(): Promise<AuditOffice> {
    Logger.overrideLogger(false);
    const database = await createTestDatabase();
    const sql = await openDataSource(database.url);
    return new AuditOffice(database, sql, mkdtempSync(join(tmpdir(), 'audit-')));
  }

  async close(): Promise<void> {
    await this.sql.destroy();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  get file(): AnchorFile {
    return new AnchorFile(this.config);
  }

  verifier(transactions = new Transactions(this.sql)): AuditVerifier {
    return new AuditVerifier(transactions, new AuditChainRepository(), this.file, this.clock);
  }

  anchors(transactions = new Transactions(this.sql), file = this.file): AuditAnchors {
    return new AuditAnchors(transactions, new AuditChainRepository(), file, this.clock, this.config);
  }

  /** Rows dealt over the roots in turn. */
  async addRows(count: number, roots: number): Promise<void> {
    await this.sql.query(
      `insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name, after, reason)
       select now() + at * interval '1 ms', 'project.changed', case at % $2 % 2 when 0 then 'project' else 'council' end,
         (lpad(to_hex(1 + at % $2), 8, '0') || '-0000-4000-8000-000000000000')::uuid, 'project', gen_random_uuid(),
         'Nguyễn Thị Người Ghi', jsonb_build_object('title', 'Tảo xoắn ' || at, 'amountVnd', at::text),
         case at % 3 when 0 then 'Lý do' end
       from generate_series(1, $1) at`,
      [count, roots],
    );
  }

  /** Changes rows as a superuser who passes over the triggers, asks what the verification says, and takes it all back. */
  async tampered(
    tamper: (runner: QueryRunner, transactions: Transactions) => Promise<void>,
  ): Promise<AuditVerification> {
    const runner = this.sql.createQueryRunner();
    await runner.startTransaction();
    try {
      const within = new Transactions(this.sql);
      within.run = within.read = (work) => work(runner.manager);
      await runner.query('set local session_replication_role = replica');
      await tamper(runner, within);
      return await this.verifier(within).verify();
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  private get config() {
    return readConfig({ DEMO: '0', DATABASE_URL: this.database.url, DATA_DIR: this.dataDir });
  }

  private get clock(): Clock {
    return new Clock(this.sql, this.config);
  }
}
