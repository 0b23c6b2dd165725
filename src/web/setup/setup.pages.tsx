import { Get, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { yearOf } from '../../domain/values/plain-date.js';
import { RulebooksService } from '../../features/councils/rulebooks.service.js';
import { OfficeReadiness } from '../../features/dossier/office-readiness.service.js';
import { HolidaysService } from '../../features/holidays/holidays.service.js';
import { AccountsService } from '../../features/identity/accounts.service.js';
import { TestMails } from '../../features/reminders/test-mail.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentSubmission, PageActor, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { SetupView } from './setup.view.js';
import { type MailTried } from './setup-props.js';

/** A local office's levels: councils of the others are set up by ministries. */
const LEVELS = ['province', 'grassroots'] as const;

@Pages()
export class SetupPages {
  constructor(
    private readonly office: OfficeReadiness,
    private readonly rulebooks: RulebooksService,
    private readonly holidays: HolidaysService,
    private readonly accounts: AccountsService,
    private readonly mails: TestMails,
    private readonly config: Config,
  ) {}

  @Get('setup')
  @Allow('office.set-up')
  show(@PageActor() actor: Actor): Promise<VNode> {
    return this.draw(actor);
  }

  /** It goes to whoever asks, so nobody else's mailbox is written to. */
  @Post('setup')
  @Allow('office.set-up')
  async tryMail(@CurrentSubmission() { act, reader }: Submission): Promise<VNode | SeeOther> {
    const { actor } = act;
    if (!actor.accountId) return new SeeOther('/setup');
    const { email } = await this.accounts.getAccount(actor.accountId);
    return this.draw(actor, { to: email, answer: await this.mails.send(email, reader.language) });
  }

  private async draw(actor: Actor, tried?: MailTried): Promise<VNode> {
    const office = await this.office.readCounts();
    const { today } = office;
    const { items } = await this.rulebooks.listGaps({});
    const gaps = items
      .filter(({ level }) => LEVELS.some((each) => each === level))
      .filter(({ gaps }) =>
        gaps.some(
          ({ from, to, leftToChoice }) =>
            !leftToChoice && (from === null || from <= today) && (to === null || today <= to),
        ),
      );
    return (
      <SetupView
        actor={actor}
        office={office}
        gaps={gaps}
        holidays={await this.holidays.listDays(yearOf(today))}
        sendsMail={this.mails.sends}
        tried={tried}
        timeZone={this.config.officeTimeZone}
      />
    );
  }
}
