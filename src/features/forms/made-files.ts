import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/storage/file-store.js';
import { SentFile } from '../../platform/storage/sent-file.js';

/** A paper that the program made itself, on its way to where files are kept. */
@Injectable()
export class MadeFiles {
  constructor(private readonly store: FileStore) {}

  async draft(name: string, bytes: Buffer): Promise<SentFile> {
    async function* content() {
      yield bytes;
    }
    return new SentFile({ name, draft: await this.store.draft(content()), isWhole: true });
  }
}
