import { buffer } from 'node:stream/consumers';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { fileWords, READ_MEDIA_TYPES } from '../../platform/documents-text/file-words.js';
import { UnreadableFile } from '../../platform/documents-text/unreadable-file.js';
import { Ending } from '../../platform/ending.js';
import { StoredFiles } from '../files/stored-files.js';
import { FileTextRepository, type UnreadFile } from './file-texts.repository.js';

/** Longer than any reading lasts: one that is begun and older was broken off with its program. */
const BROKEN_OFF_MS = 600_000;
const MOST_ATTEMPTS = 3;
/** Read in one go; what is left over, the next sweep takes. */
const BATCH = 50;

/** Finds contents whose text was never read, and reads them one after the other. */
@Injectable()
export class TextReading {
  private readonly logger = new Logger('TextReading');

  constructor(
    private readonly transactions: Transactions,
    private readonly files: StoredFiles,
    private readonly texts: FileTextRepository,
    private readonly clock: Clock,
    private readonly ending: Ending,
  ) {}

  /** @returns how many were taken up */
  async sweep(): Promise<number> {
    let taken = 0;
    for (; taken < BATCH && !this.ending.isNear; taken++) {
      const file = await this.claim();
      if (!file) break;
      await this.read(file);
    }
    return taken;
  }

  private claim(): Promise<UnreadFile | null> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const brokenOffBefore = new Date(now.getTime() - BROKEN_OFF_MS);
      return this.texts.claim(tx, READ_MEDIA_TYPES, now, brokenOffBefore, MOST_ATTEMPTS);
    });
  }

  private async read({ sha256, fileId, mediaType }: UnreadFile): Promise<void> {
    try {
      const text = await fileWords(await this.bytesOf(sha256, fileId), mediaType);
      await this.transactions.run(async (tx) => this.texts.keep(tx, sha256, text, await this.clock.now(tx)));
    } catch (error) {
      await this.tellFailure(sha256, error);
    }
  }

  /** A store that is away says nothing of the file: whatever never came is tried for as long as that lasts. */
  private async bytesOf(sha256: string, fileId: string): Promise<Buffer> {
    try {
      const file = await this.transactions.read((tx) => this.files.get(tx, fileId));
      const { bytes } = await this.files.openContent(file);
      return await buffer(bytes);
    } catch (error) {
      await this.transactions.run((tx) => this.texts.giveBackAttempt(tx, sha256));
      throw error;
    }
  }

  /** Only what the file itself is at fault for stays: a store or a database that failed may come back, and what is begun is tried again. */
  private async tellFailure(sha256: string, error: unknown): Promise<void> {
    this.logger.warn({ sha256, failure: error instanceof Error ? error.message : String(error) });
    if (!(error instanceof UnreadableFile)) return;
    const { reason } = error;
    await this.transactions.run(async (tx) => this.texts.fail(tx, sha256, reason, await this.clock.now(tx)));
  }
}
