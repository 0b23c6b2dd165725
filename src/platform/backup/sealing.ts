/**
 * Chunks of an archive, each bound to its archive, its place and whether it is the last: none can be changed, left out, moved
 * or added. With a passphrase they are encrypted too (AES-256-GCM); without one the binding finds accidents, not forgery.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import { BackupFlaw } from './backup-flaw.js';

export const TAG_BYTES = 16;
const NONCE_PREFIX_BYTES = 7;
const COST = { N: 32_768, r: 8, maxmem: 64 * 1024 * 1024 } as const;
/** How many times over, by the format: the first was less than ASVS 5 asks of scrypt (appendix C). */
const TIMES = { 1: 1, 2: 3 } as const;

export type ArchiveFormat = keyof typeof TIMES;

export interface ArchiveHead {
  readonly format: ArchiveFormat;
  readonly encrypted: boolean;
  /** Of the passphrase's stretching, and what begins each nonce; in hexadecimal. */
  readonly salt: string;
  readonly noncePrefix: string;
}

export interface Sealing {
  seal(plain: Buffer, place: number, isLast: boolean): { sealed: Buffer; tag: Buffer };
  /** @throws BackupFlaw where the chunk is not what was sealed at this place */
  unseal(sealed: Buffer, tag: Buffer, place: number, isLast: boolean): Buffer;
}

export function isKnownFormat(format: unknown): format is ArchiveFormat {
  return typeof format === 'number' && Object.hasOwn(TIMES, format);
}

export function newHead(passphrase: string | undefined): ArchiveHead {
  return {
    format: 2,
    encrypted: passphrase !== undefined,
    salt: randomBytes(16).toString('hex'),
    noncePrefix: randomBytes(NONCE_PREFIX_BYTES).toString('hex'),
  };
}

export function sealingOf(head: ArchiveHead, passphrase: string | undefined): Sealing {
  if (!head.encrypted) return bound(head);
  if (passphrase === undefined)
    throw new BackupFlaw('This backup is encrypted: give the passphrase it was made with as BACKUP_KEY.');
  return encrypted(head, passphrase);
}

function encrypted(head: ArchiveHead, passphrase: string): Sealing {
  const cost = { ...COST, p: TIMES[head.format] };
  const key = scryptSync(passphrase.normalize('NFC'), Buffer.from(head.salt, 'hex'), 32, cost);
  const bond = Buffer.from(JSON.stringify(head));
  const prefix = Buffer.from(head.noncePrefix, 'hex');
  return {
    seal: (plain, place, isLast) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, place, isLast)).setAAD(bond);
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { sealed, tag: cipher.getAuthTag() };
    },
    unseal: (sealed, tag, place, isLast) => {
      const opener = createDecipheriv('aes-256-gcm', key, nonce(prefix, place, isLast), {
        authTagLength: TAG_BYTES,
      });
      opener.setAAD(bond).setAuthTag(tag);
      try {
        return Buffer.concat([opener.update(sealed), opener.final()]);
      } catch {
        throw place === 0
          ? new BackupFlaw(
              'The passphrase in BACKUP_KEY is not that of this backup, or its beginning is damaged.',
            )
          : damaged(place);
      }
    },
  };
}

function bound(head: ArchiveHead): Sealing {
  const bond = Buffer.from(JSON.stringify(head));
  const prefix = Buffer.from(head.noncePrefix, 'hex');
  const tagOf = (plain: Buffer, place: number, isLast: boolean) =>
    createHash('sha256')
      .update(bond)
      .update(nonce(prefix, place, isLast))
      .update(plain)
      .digest()
      .subarray(0, TAG_BYTES);
  return {
    seal: (plain, place, isLast) => ({ sealed: plain, tag: tagOf(plain, place, isLast) }),
    unseal: (sealed, tag, place, isLast) => {
      if (!timingSafeEqual(tag, tagOf(sealed, place, isLast))) throw damaged(place);
      return sealed;
    },
  };
}

function nonce(prefix: Buffer, place: number, isLast: boolean): Buffer {
  const end = Buffer.alloc(5);
  end.writeUInt32BE(place);
  end[4] = isLast ? 1 : 0;
  return Buffer.concat([prefix, end]);
}

function damaged(place: number): BackupFlaw {
  return new BackupFlaw(
    `This backup is damaged: its part ${place + 1} is not what was written. Use another one.`,
  );
}
