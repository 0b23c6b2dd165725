import { randomBytes } from 'node:crypto';
import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { AccountsService } from '../../features/identity/accounts.service.js';
import { AccountChange, AccountQuery, NewAccount } from '../../features/identity/identity.dto.js';
import { SessionsService } from '../../features/identity/sessions.service.js';
import { RegisterNames } from '../../features/institutions/register-names.js';
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
import { FirstPasswordView } from './first-password.view.js';
import { AccountListView } from './list.view.js';
import { NewAccountView } from './new.view.js';

type Answer = Promise<VNode | SeeOther>;

@Pages()
@Allow('account.manage')
export class AccountPages {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly names: RegisterNames,
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

  /** The password is drawn here and shown in this one answer; nothing keeps it. */
  @Post('accounts')
  async open(@CurrentSubmission() sent: Submission): Answer {
    const password = drawnPassword();
    let opened: { id: string; email: string } | undefined;
    const refused = await attempt('account', sent, async () => {
      const input = await shaped(NewAccount, { ...(await this.inputIn(sent.fields)), password });
      opened = await this.accounts.openAccount(sent.act, input);
    });
    return opened ? (
      <FirstPasswordView {...opened} password={password} />
    ) : (
      this.drawNew(sent.fields, refused)
    );
  }

  @Get('accounts/:id')
  show(@Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(id);
  }

  @Post('accounts/:id/facts')
  async change(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'facts', async () => this.inputIn(sent.fields));
  }

  @Post('accounts/:id/access')
  shut(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'access', async () => ({
      active: textIn(sent.fields, 'active') === 'true',
    }));
  }

  @Post('accounts/:id/password')
  async renew(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const password = drawnPassword();
    const refused = await attempt('password', sent, () =>
      this.accounts.changeAccount(sent.act, id, { password }),
    );
    if (refused) return this.draw(id, refused);
    return <FirstPasswordView {...(await this.accounts.getAccount(id))} password={password} />;
  }

  @Post('accounts/:id/sessions/end')
  async endSessions(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<SeeOther> {
    await this.sessions.endAllOf(sent.act, id);
    return new SeeOther(`/accounts/${id}`);
  }

  /** Where forms are sent to is no page of its own. */
  @Get(['accounts/:id/facts', 'accounts/:id/access', 'accounts/:id/password', 'accounts/:id/sessions/end'])
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

  private async drawNew(fields: FormFields, refused?: RefusedForm | null): Promise<VNode> {
    return <NewAccountView fields={fields} suggested={await this.names.suggestPersons()} refused={refused} />;
  }

  private async draw(id: string, refused?: RefusedForm): Promise<VNode> {
    const account = await this.accounts.getAccount(id);
    const labels = await this.names.personLabels(account.personId ? [account.personId] : []);
    return (
      <AccountView
        account={account}
        person={labels.get(account.personId ?? '')}
        suggested={await this.names.suggestPersons()}
        refused={refused}
      />
    );
  }
}

const PASSWORD_BYTES = 12;

function drawnPassword(): string {
  return randomBytes(PASSWORD_BYTES).toString('base64url');
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value);
}
