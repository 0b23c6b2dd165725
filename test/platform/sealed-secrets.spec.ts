/** What was sealed with less effort than is asked today opens still, and is brought up to it. */
import { createCipheriv, createHash, scryptSync } from 'node:crypto';
import { SealedSecrets, type StoredSecret } from '../../src/platform/secrets/sealed-secrets.js';

const KEY = 'khóa của văn phòng';
const SECRET = Buffer.from('a secret of an app');
const OF = 'its record';

const sealsOf = (secretsKey?: string, secretsKeyBefore?: string) =>
  new SealedSecrets({ secretsKey, secretsKeyBefore } as never);

function keyStretched(times: number): Buffer {
  const cost = { N: 32_768, r: 8, p: times, maxmem: 64 * 1024 * 1024 };
  return scryptSync(KEY.normalize('NFC'), 'khcn-tracker secrets', 32, cost);
}

const nameOf = (key: Buffer) => createHash('sha256').update(key).digest().subarray(0, 4);

function sealedBefore(): Buffer {
  const key = keyStretched(1);
  const nonce = Buffer.alloc(12, 7);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(OF));
  const sealed = [cipher.update(SECRET), cipher.final()];
  return Buffer.concat([Buffer.from('KS1'), nameOf(key), nonce, ...sealed, cipher.getAuthTag()]);
}

it('is sealed under a key that was stretched as much as scrypt should', () => {
  const sealed = sealsOf(KEY).seal(SECRET, OF);
  expect(sealed.subarray(3, 7)).toEqual(nameOf(keyStretched(3)));
  expect(sealsOf(KEY).unseal(sealed, OF)).toEqual(SECRET);
});

it.each([
  ['the key of today', KEY, undefined],
  ['the key before', 'khóa của năm sau', KEY],
])('opens what was sealed with less effort under %s, and seals it anew', async (_, key, before) => {
  const seals = sealsOf(key, before);
  expect(seals.unseal(sealedBefore(), OF)).toEqual(SECRET);
  const rows: StoredSecret[] = [{ of: OF, secret: sealedBefore() }];
  const renewed: Buffer[] = [];
  expect(
    await seals.renew(rows, async (_of, _before, after) => {
      renewed.push(after);
    }),
  ).toBe(0);
  expect(sealsOf(key).unseal(renewed[0]!, OF)).toEqual(SECRET);
  expect(renewed[0]!.subarray(3, 7)).not.toEqual(nameOf(keyStretched(1)));
});
