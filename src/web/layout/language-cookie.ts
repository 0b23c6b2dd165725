import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { hostCookie } from '../../platform/http/host-cookie.js';

const NAME = 'khcn_language';
const OF_THIS_HOST = hostCookie(NAME, true);
const EVERYWHERE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;
const YEAR_S = 365 * 24 * 3600;

/** Under either name: a language planted by somebody else harms nobody. */
export function languageCookieIn({ cookies }: FastifyRequest): Language | undefined {
  const chosen = cookies?.[OF_THIS_HOST] ?? cookies?.[NAME];
  return LANGUAGES.find((language) => language === chosen);
}

/** @param publicUrl where the product is reached, whatever a proxy says of this request */
export function setLanguageCookie(reply: FastifyReply, language: Language, publicUrl: string): void {
  const secure = publicUrl.startsWith('https:');
  reply.setCookie(hostCookie(NAME, secure), language, { ...EVERYWHERE, secure, maxAge: YEAR_S });
}

export function clearLanguageCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, EVERYWHERE);
  reply.clearCookie(OF_THIS_HOST, { ...EVERYWHERE, secure: true });
}
