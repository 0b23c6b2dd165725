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
  /** Takes up one content that was never read, or whose reading was broken off; two workers never take the same. */
  async claim(
    tx: Tx,
    mediaTypes: readonly MediaType[],
    now: Date,
    brokenOffBefore: Date,
    mostAttempts: number,
  ): Promise<UnreadFile | null> {
    const [claimed] = await tx.query(
      `insert into file_text as text (sha256, state, tried_at)
         select sha256, 'begun', $2 from searched_document document
         where media_type = any ($1) and not exists (select from file_text known where known.sha256 = document.sha256
           and (known.state <> 'begun' or known.tried_at >= $3 or known.attempts >= $4))
         order by sha256 limit 1
       on conflict (sha256) do update set attempts = text.attempts + 1, tried_at = excluded.tried_at
         where text.state = 'begun' and text.tried_at < $3 and text.attempts < $4
       returning sha256`,
      [mediaTypes, now, brokenOffBefore, mostAttempts],
    );
    if (!claimed) return null;
    const [file] = await tx.query(
      `select sha256, file_id as "fileId", media_type as "mediaType" from searched_document where sha256 = $1 limit 1`,
      [claimed.sha256],
    );
    return file ?? null;
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
