import { Body, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { Config } from '../../platform/config/config.module.js';
import { AllowAnyone } from '../../platform/http/allow.js';
import { OneOf, Text } from '../../platform/http/fields.js';
import { setLanguageCookie } from './language-cookie.js';
import { Pages } from './pages.js';
import { refuseForeignForm } from './same-origin.js';
import { ownPath, SeeOther } from './see-other.js';

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
    setLanguageCookie(reply, language, this.config.publicUrl);
    return new SeeOther(ownPath(next));
  }
}
