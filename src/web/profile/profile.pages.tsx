import { Get, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { OwnAccountService } from '../../features/identity/own-account.service.js';
import { WorkService } from '../../features/worklist/work.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { OneOf } from '../../platform/http/fields.js';
import { shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, PageActor, type Submission } from '../fields/submission.js';
import { clearLanguageCookie } from '../layout/language-cookie.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { ProfileView } from './profile.view.js';
import { type ProfileProps } from './profile-props.js';

class LanguageOfAccount {
  @OneOf(LANGUAGES)
  language: Language;
}

/** One's own account; each section of its page stands for itself. */
@Pages()
@Allow('any-account')
export class ProfilePages {
  constructor(
    private readonly account: OwnAccountService,
    private readonly work: WorkService,
    private readonly config: Config,
  ) {}

  @Get('profile')
  async show(@PageActor() actor: Actor, @Query('saved') saved: unknown): Promise<VNode> {
    return <ProfileView {...(await this.propsOf(actor))} isSaved={saved === 'language'} />;
  }

  /** The browser follows the account from then on. */
  @Post('profile/language')
  async chooseLanguage(@CurrentSubmission() sent: Submission): Promise<VNode | SeeOther> {
    const refused = await attempt('language', sent, async () => {
      const { language } = await shaped(LanguageOfAccount, { language: textIn(sent.fields, 'language') });
      await this.account.chooseLanguage(sent.act, language);
      clearLanguageCookie(sent.reply);
    });
    if (!refused) return new SeeOther('/profile?saved=language#language');
    return <ProfileView {...(await this.propsOf(sent.act.actor))} refused={refused} />;
  }

  private async propsOf(actor: Actor): Promise<ProfileProps> {
    return {
      account: await this.account.getOwn(actor),
      seats: await this.work.listOwnSeats(actor),
      timeZone: this.config.officeTimeZone,
    };
  }
}
