import { Body, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { Config } from '../../platform/config/config.module.js';
import { AllowAnyone } from '../../platform/http/allow.js';
import { OneOf, Text } from '../../platform/http/fields.js';
import { Pages } from './pages.js';
import { LANGUAGE_COOKIE } from './reader.js';
import { refuseForeignForm } from './same-origin.js';
import { ownPath, SeeOther } from './see-other.js';

const YEAR_S = 365 * 24 * 3600;

class LanguageChoice {
  @OneOf(LANGUAGES)
  language: Language;

  @Text({ optional: true })
  next?: string;
}

/** Kept in the browser, so that it also holds before sign-in. */
@Pages()
export class LanguagePages {
  constructor(private readonly config: Config) {}

  @Post('language')
  @AllowAnyone()
  choose(
    @Body() { language, next }: LanguageChoice,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): SeeOther {
    refuseForeignForm(request, this.config.publicUrl);
    const secure = request.protocol === 'https';
    reply.setCookie(LANGUAGE_COOKIE, language, {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      secure,
      maxAge: YEAR_S,
    });
    return new SeeOther(ownPath(next));
  }
}
