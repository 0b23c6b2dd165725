import { Injectable } from '@nestjs/common';
import type { MediaType } from '../../domain/documents/media-types.js';
import type { Tx } from '../../platform/database/transactions.js';

/** A content whose text is wanted, under one of the files that hold it. */
export interface UnreadFile {
  readonly sha256: string;
  readonly fileId: string;
  readonly mediaType: MediaType;
}

@Injectable()
export class FileTextRepository {
  /** Takes up one content that was never read, or else one whose reading was broken off; two workers never take the same. */
  async claim(
    tx: Tx,
    mediaTypes: readonly MediaType[],
    now: Date,
    brokenOffBefore: Date,
    mostAttempts: number,
  ): Promise<UnreadFile | null> {
    const sha256 =
      (await this.begin(tx, mediaTypes, now)) ??
      (await this.beginAgain(tx, now, brokenOffBefore, mostAttempts));
    if (!sha256) return null;
    const [file] = await tx.query(
      `select sha256, file_id as "fileId", media_type as "mediaType" from searched_document where sha256 = $1 limit 1`,
      [sha256],
    );
    return file ?? null;
  }

  private async begin(tx: Tx, mediaTypes: readonly MediaType[], now: Date): Promise<string | null> {
    const [row] = await tx.query(
      `insert into file_text (sha256, state, tried_at)
         select sha256, 'begun', $2 from searched_document document
         where media_type = any ($1) and not exists (select from file_text known where known.sha256 = document.sha256)
         order by sha256 limit 1
       on conflict (sha256) do nothing returning sha256`,
      [mediaTypes, now],
    );
    return row?.sha256 ?? null;
  }

  /** The one that has waited longest, so that what is tried for long keeps no other from its turn. */
  private async beginAgain(tx: Tx, now: Date, before: Date, mostAttempts: number): Promise<string | null> {
    const [[row]] = await tx.query(
      `update file_text set attempts = attempts + 1, tried_at = $1
       where sha256 = (select sha256 from file_text begun where state = 'begun' and tried_at < $2 and attempts < $3
         and exists (select from searched_document document where document.sha256 = begun.sha256)
         order by tried_at limit 1 for update skip locked)
       returning sha256`,
      [now, before, mostAttempts],
    );
    return row?.sha256 ?? null;
  }

  /** As if it had not been begun again. */
  async giveBackAttempt(tx: Tx, sha256: string): Promise<void> {
    await tx.query('update file_text set attempts = greatest(attempts - 1, 1) where sha256 = $1', [sha256]);
  }

  async keep(tx: Tx, sha256: string, content: string, now: Date): Promise<void> {
    await tx.query(
      `update file_text set state = 'read', content = normalize($2, nfc), folded = search_fold($2),
         words = distinct_words($2), tried_at = $3 where sha256 = $1`,
      [sha256, content, now],
    );
  }

  async fail(tx: Tx, sha256: string, failure: string, now: Date): Promise<void> {
    await tx.query(`update file_text set state = 'failed', failure = $2, tried_at = $3 where sha256 = $1`, [
      sha256,
      failure,
      now,
    ]);
  }
}
