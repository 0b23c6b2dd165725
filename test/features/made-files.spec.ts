import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MadeFiles } from '../../src/features/forms/made-files.js';
import type { Config } from '../../src/platform/config/config.js';
import { DiskStore } from '../../src/platform/storage/disk-store.js';
import { openTestFolder } from '../support/test-folder.js';

it.each([
  ['is kept as a copy', async () => 'kept'],
  ['is not kept', () => Promise.reject(new Error('refused'))],
])('leaves nothing on its way where what was made %s', async (_, keep) => {
  const dataDir = openTestFolder();
  const made = new MadeFiles(new DiskStore({ dataDir } as Config));
  await made.handOver('phiếu.docx', Buffer.from('x'), keep).catch(() => undefined);
  expect(readdirSync(join(dataDir, 'files', 'drafts'))).toEqual([]);
});
