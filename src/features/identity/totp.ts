/** Codes of authenticator apps (RFC 6238): six digits of SHA-1 each half minute, which is what the apps understand. */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { HALF_MINUTE_MS, STEPS_OFF } from '../../domain/access/one-time-code.js';

const SECRET_BYTES = 20;

export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** @returns the half minute that the code is of; null: it is of none near now */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | null {
  const off = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: STEPS_OFF });
  return off === null ? null : Math.floor(now.getTime() / HALF_MINUTE_MS) + off;
}

export interface TotpSetup {
  /** For typing. */
  readonly secret: string;
  /** For apps. */
  readonly uri: string;
  /** The same as a picture to point a phone at: SVG. */
  readonly picture: string;
}

export async function totpSetup(secret: Buffer, issuer: string, label: string): Promise<TotpSetup> {
  const totp = totpOf(secret, issuer, label);
  const uri = totp.toString();
  return { secret: totp.secret.base32, uri, picture: await QRCode.toString(uri, { type: 'svg', margin: 2 }) };
}

function totpOf(secret: Buffer, issuer = '', label = ''): TOTP {
  return new TOTP({
    issuer,
    label,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
    digits: 6,
    period: HALF_MINUTE_MS / 1000,
  });
}
