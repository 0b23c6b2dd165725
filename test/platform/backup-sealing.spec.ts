/** How the passphrase of a backup becomes its key: as much as scrypt should be asked, and as the first backups had it. */
import { createCipheriv, scryptSync } from 'node:crypto';
import { type ArchiveFormat, isKnownFormat, newHead, sealingOf } from '../../src/platform/backup/sealing.js';

const KEY = 'một câu đủ dài';
const PLAIN = Buffer.from('Biên bản');

it('stretches it three times for a new one', () => {
  expect(newHead(KEY).format).toBe(2);
});

it.each<[ArchiveFormat, number]>([
  [1, 1],
  [2, 3],
])('opens one of format %i, whose key was stretched %i times', (format, times) => {
  const head = { ...newHead(KEY), format };
  const cost = { N: 32_768, r: 8, p: times, maxmem: 64 * 1024 * 1024 };
  const key = scryptSync(KEY.normalize('NFC'), Buffer.from(head.salt, 'hex'), 32, cost);
  const nonce = Buffer.concat([Buffer.from(head.noncePrefix, 'hex'), Buffer.from([0, 0, 0, 0, 1])]);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(JSON.stringify(head)));
  const sealed = Buffer.concat([cipher.update(PLAIN), cipher.final()]);
  expect(sealingOf(head, KEY).unseal(sealed, cipher.getAuthTag(), 0, true)).toEqual(PLAIN);
});

it.each([0, 3, '1', null, undefined, 'constructor'])('knows no format %p', (format) => {
  expect(isKnownFormat(format)).toBe(false);
});
