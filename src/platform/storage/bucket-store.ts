/** Contents as objects of an S3-compatible bucket, `ab/abcd…`; drafts wait in a folder here until their act is decided. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Logger, type OnModuleInit } from '@nestjs/common';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import type { Bucket, Config } from '../config/config.js';
import { placeInUse } from '../database/embedded/place.js';
import { Refused } from '../refused.js';
import { Drafts } from './drafts.js';
import { CONTENT_NAME, type Draft, FileStore, type Stored } from './file-store.js';

const CONNECTION_MS = 3_000;

export interface Patience {
  /** Less than the ten seconds after which the database ends a transaction that waits for it. */
  readonly answerMs: number;
  /** For a content to be taken in whole: nothing is locked, but somebody waits, and often a proxy in front of them. */
  readonly placingMs: number;
  /** In the middle of a content, as it comes: whoever reads it would otherwise wait for ever. */
  readonly silenceMs: number;
}

const PATIENCE: Patience = { answerMs: 8_000, placingMs: 55_000, silenceMs: 60_000 };
/**
 * None waits for another to be free: a reader holds one as long as they like, so any number here would be one that some readers
 * fill for all. What binds them is how many each account may hold, in OpenDownloads.
 */
const CONNECTIONS = { maxSockets: Number.POSITIVE_INFINITY };

export class BucketStore extends FileStore implements OnModuleInit {
  private readonly logger = new Logger('BucketStore');
  private readonly disk: Disk;
  /** The same bucket, for what is put into it. */
  private readonly placing: Disk;
  /** The same bucket, asked once: another answer would not say that the first asking is not carried out any more. */
  private readonly removing: Disk;
  private readonly drafts: Drafts;

  constructor({ dataDir }: Pick<Config, 'dataDir'>, bucket: Bucket, patience: Partial<Patience> = {}) {
    super();
    this.drafts = new Drafts(join(placeInUse(dataDir), 'files'));
    const { answerMs, placingMs, silenceMs } = { ...PATIENCE, ...patience };
    this.disk = diskOf(bucket, answerMs, silenceMs);
    this.placing = diskOf(bucket, placingMs, silenceMs);
    this.removing = diskOf(bucket, answerMs, silenceMs, 1);
  }

  onModuleInit(): Promise<void> {
    return this.drafts.clearAbandoned();
  }

  draft(bytes: AsyncIterable<Uint8Array>): Promise<Draft> {
    return this.drafts.write(bytes);
  }

  read(draft: Draft): Readable {
    return this.drafts.read(draft);
  }

  /** What is there in full is not sent again. */
  async keep({ sha256, place, sample }: Draft): Promise<void> {
    await this.reach(async () => {
      const key = keyOf(sha256);
      if ((await this.sizeOf(key)) === sample.size) return;
      const bytes = createReadStream(place);
      try {
        await this.placing.putStream(key, bytes, {
          contentLength: sample.size,
          contentType: 'application/octet-stream',
        });
      } finally {
        // A sending that broke off leaves it open, and with it the room of the draft on the disk.
        bytes.destroy();
      }
    });
  }

  drop(draft: Draft): Promise<void> {
    return this.drafts.drop(draft);
  }

  async open(sha256: string): Promise<Stored | null> {
    if (!CONTENT_NAME.test(sha256)) return null;
    return this.reach(async () => {
      const size = await this.sizeOf(keyOf(sha256));
      return size === null ? null : { size, bytes: await this.disk.getStream(keyOf(sha256)) };
    });
  }

  async remove(sha256: string): Promise<void> {
    if (CONTENT_NAME.test(sha256)) await this.reach(() => this.removing.delete(keyOf(sha256)));
  }

  async *contents(): AsyncIterable<string> {
    let paginationToken: string | undefined;
    do {
      const page = await this.reach(() => this.disk.listAll('/', { recursive: true, paginationToken }));
      for (const object of page.objects) {
        const name = object.isFile ? object.name : '';
        if (CONTENT_NAME.test(name)) yield name;
      }
      paginationToken = page.paginationToken;
    } while (paginationToken);
  }

  private async sizeOf(key: string): Promise<number | null> {
    if (!(await this.disk.exists(key))) return null;
    return (await this.disk.getMetaData(key)).contentLength;
  }

  /** What the bucket answers instead stands in the log; its words may name hosts and keys. */
  private async reach<T>(use: () => Promise<T>): Promise<T> {
    try {
      return await use();
    } catch (error) {
      const { message, cause } = error as Error;
      this.logger.error({ error: message, cause: String(cause ?? '') });
      throw Refused.because('store-unreachable');
    }
  }
}

function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}

function diskOf(
  { endpoint, name, region, accessKeyId, secretAccessKey, forcePathStyle }: Bucket,
  requestTimeout: number,
  socketTimeout: number,
  maxAttempts = 2,
): Disk {
  const driver = new S3Driver({
    endpoint,
    region,
    bucket: name,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle,
    visibility: 'private',
    // Many stores of one's own know no access lists and no trailing checksums; a bucket is private unless opened.
    supportsACL: false,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts,
    requestHandler: {
      connectionTimeout: CONNECTION_MS,
      requestTimeout,
      socketTimeout,
      throwOnRequestTimeout: true,
      httpAgent: CONNECTIONS,
      httpsAgent: CONNECTIONS,
    },
  });
  return new Disk(driver);
}
