/** `npm run files:copy`: copies the files of the data folder into the bucket that is configured, before or after switching to it. */
import { readConfig } from '../platform/config/config.js';
import { ConfigError } from '../platform/config/config-error.js';
import { copyContents } from '../platform/storage/copy-contents.js';
import { DiskStore } from '../platform/storage/disk-store.js';
import { openFileStore } from '../platform/storage/storage.module.js';
import { CommandError, complaining } from './run-command.js';

await complaining(async () => {
  const config = readConfig();
  if (!config.bucket) throw new ConfigError(['STORAGE=s3 is needed, with the bucket that the files go to']);
  const { copied, known, damaged } = await copyContents(new DiskStore(config), await openFileStore(config));
  console.log(`${copied} copied, ${known} were there already.`);
  if (damaged.length > 0)
    throw new CommandError(
      `${damaged.length} are damaged on the disk and were left out: ${damaged.join(', ')}`,
    );
});
