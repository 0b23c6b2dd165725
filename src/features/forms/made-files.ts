import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/storage/file-store.js';
import { SentFile } from '../../platform/storage/sent-file.js';

/** A paper that the program made itself, on its way to where files are kept. */
@Injectable()
export class MadeFiles {
  constructor(private readonly store: FileStore) {}

  /** Whether it was kept or not, nothing of it stays on its way. */
  async handOver<T>(name: string, bytes: Buffer, keep: (file: SentFile) => Promise<T>): Promise<T> {
    async function* content() {
      yield bytes;
    }
    const draft = await this.store.draft(content());
    try {
      return await keep(new SentFile({ name, draft, isWhole: true }));
    } finally {
      await this.store.drop(draft);
    }
  }
}
