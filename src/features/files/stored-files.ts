import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideMediaType } from '../../domain/documents/decide-media-type.js';
import { fileLabel } from '../../domain/documents/file-label.js';
import type { MediaType } from '../../domain/documents/media-types.js';
import type { PdfSignature } from '../../domain/documents/signatures.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { MEGABYTE } from '../../platform/config/readers.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Ending } from '../../platform/ending.js';
import { accept, Refused } from '../../platform/refused.js';
import { PdfSignatures } from '../../platform/signatures/pdf-signatures.js';
import { type Draft, FileStore } from '../../platform/storage/file-store.js';
import type { SentFile } from '../../platform/storage/sent-file.js';
import type { StoredFile } from './stored-file.entity.js';
import { StoredFileRepository } from './stored-files.repository.js';

export interface OpenedFile {
  readonly file: StoredFile;
  readonly bytes: Readable;
}

const CONTENTS_AT_ONCE = 1_000;
const CLEARED_AT_ONCE = 100;
/** Longer than any act lasts: what is held still was left by a program that was killed. */
const HELD_MS = 3_600_000;
/** A removal that came to no answer is asked for again after it, when the others had their turn. */
const REMOVAL_PAUSE_MS = 3_600_000;
/** A store that has not carried out by then what nobody waits for any more does so no more. */
const UNANSWERED_MS = 300_000;

/** Files for other features: they name the row, decide who may read it and audit what they do with it. */
@Injectable()
export class StoredFiles {
  private readonly logger = new Logger('StoredFiles');

  constructor(
    private readonly transactions: Transactions,
    private readonly store: FileStore,
    private readonly files: StoredFileRepository,
    private readonly signatures: PdfSignatures,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly ending: Ending,
  ) {}

  /** Before a transaction begins, since it may take a moment; of a file that will not be taken nothing is read. */
  async signaturesIn({ name, draft, isWhole }: SentFile): Promise<PdfSignature[]> {
    const type = decideMediaType(draft.sample, name);
    if (!isWhole || !type.allowed || type.value !== 'application/pdf') return [];
    return this.signatures.read(this.store.read(draft), draft.sample.size);
  }

  /** @throws Refused where it is not taken */
  mediaTypeOf({ name, draft, isWhole }: SentFile): MediaType {
    if (!isWhole) throw tooLarge(this.config);
    return accept(decideMediaType(draft.sample, name));
  }

  /** Before it is kept. */
  read({ draft }: SentFile): Readable {
    return this.store.read(draft);
  }

  /** What `act` may keep is in its place before: its transaction, with all that it has locked, waits for no slow store. */
  async placed<T>({ name, draft, isWhole }: SentFile, act: () => Promise<T>): Promise<T> {
    const isTaken = isWhole && decideMediaType(draft.sample, name).allowed;
    return isTaken ? this.contentPlaced(draft, act) : act();
  }

  /** Held meanwhile, and let go whether it was named or not: a sweep clears what is named by nothing. */
  async contentPlaced<T>(draft: Draft, act: () => Promise<T>): Promise<T> {
    const now = await this.clock.now();
    const until = new Date(now.getTime() + HELD_MS);
    const { sha256 } = draft;
    const id = await this.transactions.alone((tx) => this.files.holdUntil(tx, sha256, until));
    try {
      await this.transactions.alone((tx) => this.put(tx, draft, now));
      await this.transactions.alone((tx) => this.files.notePlaced(tx, id));
      return await act();
    } finally {
      await this.letGo(id);
    }
  }

  /** What came of the act stands; what stays held for want of a database is let go by its time. */
  private async letGo(id: string): Promise<void> {
    try {
      const now = await this.clock.now();
      await this.transactions.alone((tx) => this.files.letGo(tx, id, now));
    } catch (error) {
      this.logger.warn({ held: id, error: String(error) });
    }
  }

  /** The bytes are in their place, and not cleared, before the row that names them commits; rolled back, they are harmless. */
  async keepContent(tx: Tx, draft: Draft): Promise<void> {
    await this.files.hold(tx, draft.sha256, 'shared');
    if (await this.files.isPlaced(tx, draft.sha256)) return;
    await this.put(tx, draft, await this.clock.now(tx));
  }

  /** Not where a removal was begun that the store has not answered: it would take it away again. */
  private async put(tx: Tx, draft: Draft, now: Date): Promise<void> {
    const since = new Date(now.getTime() - UNANSWERED_MS);
    if (await this.files.isBeingRemoved(tx, draft.sha256, since)) throw Refused.because('store-unreachable');
    await this.store.keep(draft);
  }

  /** For what names a content no longer: the sweep clears it, unless another row names it by then. */
  async leave(tx: Tx, contents: readonly string[]): Promise<void> {
    await this.files.leave(tx, contents, await this.clock.now(tx));
  }

  /** What was let go and nothing names. One that cannot be removed keeps no other there. */
  async clearUnnamed(): Promise<void> {
    const now = await this.clock.now();
    const letGo = await this.transactions.read((tx) => this.files.letGoOf(tx, now, CLEARED_AT_ONCE));
    let failure: unknown;
    for (const sha256 of letGo) {
      if (this.ending.isNear) break;
      const removal = await this.transactions.run((tx) => this.beginRemoval(tx, sha256));
      if (removal === null) continue;
      try {
        await this.store.remove(sha256);
      } catch (error) {
        this.logger.error({ sha256, error: String(error) });
        failure ??= error;
        continue;
      }
      await this.transactions.alone((tx) => this.files.endRemoval(tx, removal));
    }
    if (failure) throw failure;
  }

  /** Committed before the store is asked: what comes of that may not be learned. */
  private async beginRemoval(tx: Tx, sha256: string): Promise<string | null> {
    await this.files.hold(tx, sha256, 'alone');
    const now = await this.clock.now(tx);
    await this.files.forgetLetGo(tx, sha256, now);
    const [unnamed] = await this.files.unnamed(tx, [sha256]);
    if (!unnamed) return null;
    return this.files.beginRemoval(tx, sha256, now, new Date(now.getTime() + REMOVAL_PAUSE_MS));
  }

  async keep(tx: Tx, { actor }: Act, sent: SentFile, signatures: PdfSignature[] = []): Promise<StoredFile> {
    const { name, draft } = sent;
    const { sha256, sample } = draft;
    const mediaType = this.mediaTypeOf(sent);
    await this.keepContent(tx, draft);
    const createdAt = await this.clock.now(tx);
    const file = await this.files.insert(tx, {
      sha256,
      size: sample.size,
      mediaType,
      fileName: fileLabel(name, mediaType),
      createdAt,
      createdBy: actor.accountId,
    });
    if (signatures.length > 0)
      await this.files.sign(tx, { fileId: file.id, signatures, checkedAt: createdAt });
    return file;
  }

  get(tx: Tx, id: string): Promise<StoredFile> {
    return this.files.get(tx, id);
  }

  /** Opened at once, read when the transaction is over. For readers: `openContent`, when it is over already. */
  async open(tx: Tx, id: string): Promise<OpenedFile> {
    return this.openContent(await this.files.get(tx, id));
  }

  /** Outside a transaction: a store that is slow to answer keeps no connection of the database waiting. */
  async openContent(file: StoredFile): Promise<OpenedFile> {
    const stored = await this.store.open(file.sha256);
    if (stored?.size === file.size) return { file, bytes: stored.bytes };
    stored?.bytes.destroy();
    this.logger.error({
      fileId: file.id,
      sha256: file.sha256,
      expected: file.size,
      found: stored?.size ?? null,
    });
    throw Refused.because('file-bytes-missing');
  }

  /** Contents that no row names: left by an act that was rolled back or a program that was killed. */
  async listUnnamed(): Promise<string[]> {
    const unnamed: string[] = [];
    let batch: string[] = [];
    const sift = async () => {
      unnamed.push(...(await this.transactions.read((tx) => this.files.unnamed(tx, batch))));
      batch = [];
    };
    for await (const content of this.store.contents()) {
      batch.push(content);
      if (batch.length === CONTENTS_AT_ONCE) await sift();
    }
    await sift();
    return unnamed;
  }
}

function tooLarge({ maxFileBytes }: Config): Refused {
  return Refused.because('file-too-large', { most: maxFileBytes / MEGABYTE }, 'file');
}
