import { Module } from '@nestjs/common';
import { Config } from '../config/config.module.js';
import { DiskStore } from './disk-store.js';
import { FileStore } from './file-store.js';

/** What speaks to buckets takes time and memory to load: only where there is one. */
export async function openFileStore(config: Config): Promise<FileStore> {
  if (!config.bucket) return new DiskStore(config);
  const { BucketStore } = await import('./bucket-store.js');
  return new BucketStore(config, config.bucket);
}

@Module({
  providers: [{ provide: FileStore, useFactory: openFileStore, inject: [Config] }],
  exports: [FileStore],
})
export class StorageModule {}
