import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { FileSignatures, StoredFile } from './stored-file.entity.js';

@Injectable()
export class StoredFileRepository {
  async insert(tx: Tx, file: QueryDeepPartialEntity<StoredFile>): Promise<StoredFile> {
    const { identifiers } = await tx.insert(StoredFile, file);
    return this.get(tx, identifiers[0]!.id);
  }

  async sign(tx: Tx, found: FileSignatures): Promise<void> {
    await tx.insert(FileSignatures, found as QueryDeepPartialEntity<FileSignatures>);
  }

  async get(tx: Tx, id: string): Promise<StoredFile> {
    const file = await tx.findOneBy(StoredFile, { id });
    if (!file) throw Refused.because('not-found');
    return file;
  }

  /**
   * Until the end of the transaction: who names a content holds it with others who do; who clears it, alone. What is read
   * afterwards shows what the one before has committed.
   */
  async hold(tx: Tx, content: string, how: 'shared' | 'alone'): Promise<void> {
    const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await tx.query(`select ${lock}(hashtextextended($1, 0))`, [content]);
  }

  /** Of these contents those that no row names. */
  async unnamed(tx: Tx, contents: readonly string[]): Promise<string[]> {
    const rows = await tx.query(
      `select content from unnest($1::text[]) content
       where not exists (select from stored_file file where file.sha256 = content)
         and not exists (select from file_order made where made.sha256 = content)`,
      [contents],
    );
    return rows.map(({ content }: { content: string }) => content);
  }
}
