/** Passwords and tokens: argon2id for what people choose, SHA-256 for what we draw at random. */
import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), ARGON2ID);
}

export function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, typed(password));
}

/** Keyboards differ in how they compose an accent; the letter is the same. */
function typed(password: string): string {
  return password.normalize('NFC');
}

/** 256 random bits, safe in cookies, headers and addresses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
