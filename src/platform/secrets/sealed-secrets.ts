/**
 * Secrets that the program must read again (of authenticator apps and webhooks), so that a copy of the database alone opens nothing:
 * AES-256-GCM under a key stretched from SECRETS_KEY, bound to the record whose secret it is. Without SECRETS_KEY they stand as
 * they are. Both forms are read at any time, and what SECRETS_KEY_BEFORE has sealed, so that a key can be set and changed.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  type ScryptOptions,
  scryptSync,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.module.js';
import { Refused } from '../refused.js';

const MARK = Buffer.from('KS1');
const NAME_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = MARK.length + NAME_BYTES;

/** One passphrase of the office stretches to one key: what is sealed is random and needs no salt of its own. */
const SALT = 'khcn-tracker secrets';
/** What ASVS 5 asks of scrypt (appendix C), at the price of a quarter of a second at the start. */
const COST = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const;
/** What was sealed before that was asked is opened, and sealed anew at the next start. */
const COST_BEFORE = { ...COST, p: 1 } as const;

interface Key {
  /** Tells keys apart, and nothing about them. */
  readonly name: Buffer;
  readonly bytes: Buffer;
}

export interface StoredSecret {
  /** The record whose secret it is. */
  readonly of: string;
  readonly secret: Buffer;
}

@Injectable()
export class SealedSecrets {
  private readonly current: Key | null;
  /** They open, and seal nothing more; each is stretched when something is met that no key before it has sealed. */
  private readonly before: readonly (() => Key)[];

  constructor({ secretsKey, secretsKeyBefore }: Config) {
    this.current = secretsKey === undefined ? null : keyOf(secretsKey, COST);
    this.before = [
      ...stretchedWhenMet(secretsKey, COST_BEFORE),
      ...stretchedWhenMet(secretsKeyBefore, COST),
      ...stretchedWhenMet(secretsKeyBefore, COST_BEFORE),
    ];
  }

  /** @param of the record whose secret it is: elsewhere it does not open */
  seal(secret: Buffer, of: string): Buffer {
    if (!this.current) return secret;
    const nonce = randomBytes(NONCE_BYTES);
    const head = Buffer.concat([MARK, this.current.name]);
    const cipher = createCipheriv('aes-256-gcm', this.current.bytes, nonce).setAAD(Buffer.from(of));
    return Buffer.concat([head, nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  unseal(stored: Buffer, of: string): Buffer {
    const name = sealedBy(stored);
    if (!name) return stored;
    const key = this.keyNamed(name);
    if (!key) throw Refused.because('secrets-key-missing');
    const nonce = stored.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
    const opener = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES });
    opener.setAAD(Buffer.from(of)).setAuthTag(stored.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([
        opener.update(stored.subarray(HEAD_BYTES + NONCE_BYTES, -TAG_BYTES)),
        opener.final(),
      ]);
    } catch {
      throw Refused.because('secrets-key-missing');
    }
  }

  /**
   * Brings what stands in a table under the key of today.
   * @param replace puts the second in place of the first, where the first still stands
   * @returns how many were sealed under a key that is not here, and stay as they are
   */
  async renew(
    stored: readonly StoredSecret[],
    replace: (of: string, before: Buffer, after: Buffer) => Promise<void>,
  ): Promise<number> {
    let shut = 0;
    for (const { of, secret } of stored) {
      if (this.isCurrent(secret)) continue;
      try {
        await replace(of, secret, this.seal(this.unseal(secret, of), of));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        shut++;
      }
    }
    return shut;
  }

  private keyNamed(name: Buffer): Key | undefined {
    if (this.current?.name.equals(name)) return this.current;
    for (const stretch of this.before) {
      const key = stretch();
      if (key.name.equals(name)) return key;
    }
    return undefined;
  }

  /** Whether it stands as it would be sealed today. */
  private isCurrent(stored: Buffer): boolean {
    const name = sealedBy(stored);
    return this.current ? name !== null && this.current.name.equals(name) : name === null;
  }
}

function stretchedWhenMet(passphrase: string | undefined, cost: ScryptOptions): (() => Key)[] {
  if (passphrase === undefined) return [];
  let key: Key | undefined;
  return [() => (key ??= keyOf(passphrase, cost))];
}

function keyOf(passphrase: string, cost: ScryptOptions): Key {
  const bytes = scryptSync(passphrase.normalize('NFC'), SALT, 32, cost);
  return { bytes, name: createHash('sha256').update(bytes).digest().subarray(0, NAME_BYTES) };
}

/** A secret of ours is shorter than anything sealed or begins otherwise, so that no chance makes one look like the other. */
function sealedBy(stored: Buffer): Buffer | null {
  const isSealed =
    stored.length > HEAD_BYTES + NONCE_BYTES + TAG_BYTES && stored.subarray(0, MARK.length).equals(MARK);
  return isSealed ? stored.subarray(MARK.length, HEAD_BYTES) : null;
}
