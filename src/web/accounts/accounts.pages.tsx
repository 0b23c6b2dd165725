import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { type RolesToConfirm, rolesToConfirm } from '../../domain/access/wide-roles.js';
import { AccountLinksService, type GivenLink } from '../../features/identity/account-links.service.js';
import { AccountsService } from '../../features/identity/accounts.service.js';
import {
  AccountChange,
  AccountQuery,
  NewAccount,
  OpenIdSubject,
} from '../../features/identity/identity.dto.js';
import { OpenIdLinks } from '../../features/identity/openid.service.js';
import { SecondFactorService } from '../../features/identity/second-factor.service.js';
import { SessionsService } from '../../features/identity/sessions.service.js';
import { RegisterNames } from '../../features/institutions/register-names.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, listIn, shaped, textIn } from '../fields/form-fields.js';
import { versionSeen } from '../fields/refused-form.js';
import {
  attempt,
  CurrentSubmission,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { AccountView } from './account.view.js';
import { GivenLinkView } from './given-link.view.js';
import { AccountListView } from './list.view.js';
import { NewAccountView } from './new.view.js';
import { CONFIRMED, confirmationOf } from './role-confirmation.view.js';

type Answer = Promise<VNode | SeeOther>;

@Pages()
@Allow('account.manage')
export class AccountPages {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly links: AccountLinksService,
    private readonly factors: SecondFactorService,
    private readonly openId: OpenIdLinks,
    private readonly names: RegisterNames,
    private readonly config: Config,
  ) {}

  @Get('accounts')
  async list(@Query(new FilledFields(AccountQuery)) query: AccountQuery): Promise<VNode> {
    return <AccountListView page={await this.accounts.listAccounts(query)} query={query} />;
  }

  @Get('accounts/new')
  async add(@Query('personId') personId: unknown): Promise<VNode> {
    const labels = await this.names.personLabels(isId(personId) ? [personId] : []);
    return this.drawNew({ personId: [...labels.values()][0] });
  }

  /** Its owner is invited by mail; without a mail server the link is shown in this one answer. */
  @Post('accounts')
  async open(@CurrentSubmission() sent: Submission): Answer {
    const asked = unconfirmed(sent, [], false);
    if (asked) return this.drawNew(sent.fields, null, asked);
    let opened: { id: string; email: string; invitation: GivenLink } | undefined;
    const refused = await attempt('account', sent, async () => {
      const input = await shaped(NewAccount, await this.inputIn(sent.fields));
      opened = await this.accounts.invite(sent.act, input);
    });
    return opened ? shown(opened, opened.invitation) : this.drawNew(sent.fields, refused);
  }

  @Get('accounts/:id')
  show(@Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(id);
  }

  @Post('accounts/:id/facts')
  async change(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { roles } = await this.accounts.getAccount(id);
    const asked = unconfirmed(sent, roles, sent.act.actor.accountId === id);
    if (asked) return this.draw(id, undefined, { roles: asked, fields: sent.fields });
    return this.answer(sent, id, 'facts', async () => this.inputIn(sent.fields));
  }

  @Post('accounts/:id/access')
  shut(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'access', async () => ({
      active: textIn(sent.fields, 'active') === 'true',
    }));
  }

  @Post('accounts/:id/password')
  async giveLink(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    let given: GivenLink | undefined;
    const refused = await attempt('password', sent, async () => {
      given = await this.links.give(sent.act, id);
    });
    return given ? shown(await this.accounts.getAccount(id), given) : this.draw(id, refused ?? undefined);
  }

  @Post('accounts/:id/sessions/end')
  async endSessions(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<SeeOther> {
    await this.sessions.endAllOf(sent.act, id);
    return new SeeOther(`/accounts/${id}`);
  }

  @Post('accounts/:id/openid')
  async link(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const refused = await attempt('openid', sent, async () => {
      const subject = textIn(sent.fields, 'subject');
      const wanted = subject === undefined ? null : (await shaped(OpenIdSubject, { subject })).subject;
      await this.openId.change(sent.act, id, wanted);
    });
    return refused ? this.draw(id, refused) : new SeeOther(`/accounts/${id}#openid`);
  }

  /** Where forms are sent to is no page of its own. */
  @Get([
    'accounts/:id/facts',
    'accounts/:id/access',
    'accounts/:id/password',
    'accounts/:id/sessions/end',
    'accounts/:id/openid',
  ])
  backToAccount(@Param('id', RECORD_ID) id: string): SeeOther {
    return new SeeOther(`/accounts/${id}`);
  }

  private async answer(sent: Submission, id: string, form: string, read: () => Promise<object>): Answer {
    const refused = await attempt(form, sent, async () => {
      const change = await shaped(AccountChange, await read());
      await this.accounts.changeAccount(versionSeen(sent.act, sent.fields), id, change);
    });
    return refused ? this.draw(id, refused) : new SeeOther(`/accounts/${id}`);
  }

  private async inputIn(fields: FormFields): Promise<object> {
    const person = textIn(fields, 'personId');
    return {
      displayName: textIn(fields, 'displayName'),
      email: textIn(fields, 'email'),
      language: textIn(fields, 'language'),
      roles: listIn(fields, 'roles'),
      ...(person && { personId: await this.names.readPerson(person, 'personId') }),
    };
  }

  private async drawNew(
    fields: FormFields,
    refused?: RefusedForm | null,
    asked?: RolesToConfirm,
  ): Promise<VNode> {
    const suggested = await this.names.suggestPersons();
    return <NewAccountView fields={fields} suggested={suggested} refused={refused} asked={asked} />;
  }

  private async draw(id: string, refused?: RefusedForm, asked?: AskedRoles): Promise<VNode> {
    const account = await this.accounts.getAccount(id);
    const labels = await this.names.personLabels(account.personId ? [account.personId] : []);
    return (
      <AccountView
        account={account}
        link={await this.links.latest(id)}
        sendsMail={this.links.sendsMail}
        openId={{ issuer: this.openId.issuer, subject: await this.openId.subjectOf(id) }}
        hasSecondFactor={(await this.factors.stateOf(id)).confirmedAt !== null}
        timeZone={this.config.officeTimeZone}
        person={labels.get(account.personId ?? '')}
        suggested={await this.names.suggestPersons()}
        refused={refused}
        asked={asked}
      />
    );
  }
}

interface AskedRoles {
  readonly roles: RolesToConfirm;
  readonly fields: FormFields;
}

/** What the form has still to confirm of the roles that it sent; the answer is the form again, with what they allow. */
function unconfirmed(
  { fields, reply }: Submission,
  before: readonly string[],
  isOwn: boolean,
): RolesToConfirm | null {
  const asked = rolesToConfirm({ before, after: listIn(fields, 'roles'), isOwn });
  if (!asked || textIn(fields, CONFIRMED) === confirmationOf(asked)) return null;
  reply.status(200);
  return asked;
}

function shown({ id, email }: { id: string; email: string }, { link }: GivenLink): VNode | SeeOther {
  return link ? (
    <GivenLinkView id={id} email={email} link={link} />
  ) : (
    new SeeOther(`/accounts/${id}#password`)
  );
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value);
}
