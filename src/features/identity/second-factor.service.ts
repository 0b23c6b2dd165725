import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ToldChange } from '../../domain/access/account-notice.js';
import type { Act } from '../../domain/access/act.js';
import {
  inGroups,
  RECOVERY_CODES,
  RECOVERY_LENGTH,
  RECOVERY_LETTERS,
  readCode,
} from '../../domain/access/one-time-code.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { SealedSecrets } from '../../platform/secrets/sealed-secrets.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Account } from './account.entity.js';
import { AccountNotices } from './account-notices.js';
import { AccountRepository } from './accounts.repository.js';
import type { OwnFactors } from './identity.dto.js';
import { PasswordsService, type Proved } from './passwords.service.js';
import type { SecondFactor } from './second-factor.entity.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { digestOf } from './secrets.js';
import { SessionRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { newTotpSecret, stepOfCode, type TotpSetup, totpSetup } from './totp.js';

const DAY_MS = 24 * 3_600_000;
/** A code is one of a million, three of which are right: whoever has the password gets this many guesses a day. */
const MOST_WRONG_A_DAY = 20;
const SETUP_LASTS_MS = 15 * 60_000;

/** At the door, and on the page of whoever is in. */
type WrongCode = 'second-factor-wrong' | 'second-factor-code-wrong';

type ChangedFactor = Exclude<
  Extract<ToldChange, `second-factor-${string}` | `recovery-${string}`>,
  'second-factor-taken-away'
>;

export interface SecondFactorState {
  readonly confirmedAt: Date | null;
  readonly codesLeft: number;
  /** A role of the account must have one. */
  readonly isDemanded: boolean;
  /** Begun a moment ago and not confirmed. */
  readonly setup: TotpSetup | null;
}

export interface RecoveryCodes {
  /** Shown this once. */
  readonly recoveryCodes: readonly string[];
}

@Injectable()
export class SecondFactorService {
  constructor(
    private readonly transactions: Transactions,
    private readonly factors: SecondFactorRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly own: SessionsService,
    private readonly passwords: PasswordsService,
    private readonly throttle: SignInThrottle,
    private readonly seals: SealedSecrets,
    private readonly notices: AccountNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async stateOf(accountId: string): Promise<SecondFactorState> {
    return this.transactions.read(async (tx) => {
      const account = await this.accounts.get(tx, accountId);
      const factor = await this.factors.find(tx, accountId);
      const now = await this.clock.now(tx);
      const isFresh = factor && now.getTime() - factor.createdAt.getTime() < SETUP_LASTS_MS;
      return {
        confirmedAt: factor?.confirmedAt ?? null,
        codesLeft: await this.factors.countCodes(tx, accountId),
        isDemanded: await this.isDemanded(tx, account),
        setup:
          factor && !factor.confirmedAt && isFresh
            ? await this.setupOf(this.secretOf(factor), account.email)
            : null,
      };
    });
  }

  /** A secret for the app; nothing is asked for until a code of it was given. */
  async begin(act: Act, sessionId: string, currentPassword: string): Promise<TotpSetup> {
    const proved = await this.passwords.confirm(act, currentPassword);
    const secret = newTotpSecret();
    const { email } = await this.transactions.run(async (tx) => {
      const account = await this.passwords.lockConfirmed(tx, act, sessionId, proved);
      const sealed = this.seals.seal(secret, account.id);
      if (!(await this.factors.begin(tx, account.id, sealed, await this.clock.now(tx))))
        throw Refused.because('second-factor-on');
      return account;
    });
    return this.setupOf(secret, email);
  }

  /** Sessions that the password alone had opened end with it, but for the one that asks. */
  async confirm(act: Act, sessionId: string, code: string): Promise<RecoveryCodes> {
    const accountId = act.actor.accountId!;
    await this.countTry(accountId);
    return this.transactions.run(async (tx) => {
      await this.own.lockOwner(tx, act, sessionId);
      const now = await this.clock.now(tx);
      const factor = await this.factors.find(tx, accountId);
      if (!factor || now.getTime() - factor.createdAt.getTime() > SETUP_LASTS_MS)
        throw Refused.because('second-factor-not-begun');
      if (factor.confirmedAt) throw Refused.because('second-factor-on');
      await this.takeAppCode(tx, factor, code, now, 'second-factor-code-wrong');
      await this.factors.confirm(tx, accountId, now);
      const sessions = await this.sessions.endOthers(tx, accountId, sessionId);
      await this.record(tx, act, 'second-factor-set', accountId, { sessions });
      return this.drawCodes(tx, accountId);
    });
  }

  async renewCodes(act: Act, sessionId: string, proof: OwnFactors): Promise<RecoveryCodes> {
    const proved = await this.begunBy(act, proof);
    return this.transactions.run(async (tx) => {
      const { id } = await this.passwords.lockConfirmed(tx, act, sessionId, proved);
      await this.take(tx, act, id, proof.code ?? '', 'second-factor-code-wrong');
      await this.record(tx, act, 'recovery-codes-renewed', id);
      return this.drawCodes(tx, id);
    });
  }

  async remove(act: Act, sessionId: string, proof: OwnFactors): Promise<void> {
    const proved = await this.begunBy(act, proof);
    await this.transactions.run(async (tx) => {
      const account = await this.passwords.lockConfirmed(tx, act, sessionId, proved);
      if (await this.isDemanded(tx, account)) throw Refused.because('second-factor-demanded');
      await this.take(tx, act, account.id, proof.code ?? '', 'second-factor-code-wrong');
      if (!(await this.factors.remove(tx, account.id))) throw Refused.because('second-factor-not-begun');
      await this.record(tx, act, 'second-factor-removed', account.id);
    });
  }

  /** Proves the password, and counts a try of the code, which is taken where the factor is changed. */
  private async begunBy(act: Act, { currentPassword }: OwnFactors): Promise<Proved> {
    const proved = await this.passwords.confirm(act, currentPassword);
    if (!(await this.transactions.read((tx) => this.isOn(tx, proved.id))))
      throw Refused.because('second-factor-not-begun');
    await this.countTry(proved.id);
    return proved;
  }

  /** For who has lost phone and recovery codes: an administrator who knows them takes it away, and everybody out. */
  removeOf(act: Act, accountId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const account = await this.accounts.lock(tx, accountId);
      if (!(await this.factors.remove(tx, accountId))) throw Refused.because('second-factor-not-begun');
      const ended = await this.sessions.endAllOf(tx, accountId, await this.clock.now(tx));
      await this.recordAct(tx, act, 'second-factor-removed', accountId, ended);
      await this.notices.promise(tx, account, 'second-factor-taken-away');
    });
  }

  async isOn(tx: Tx, accountId: string): Promise<boolean> {
    return Boolean((await this.factors.find(tx, accountId))?.confirmedAt);
  }

  /** Before the code is looked at, and kept whatever becomes of it. */
  countTry(accountId: string): Promise<void> {
    return this.throttle.take([tryLimit(accountId)]);
  }

  /** Takes a code of the app or a recovery code, each of them once, into the transaction of what it opens. */
  async take(
    tx: Tx,
    act: Act,
    accountId: string,
    typed: string,
    no: WrongCode = 'second-factor-wrong',
  ): Promise<void> {
    const read = readCode(typed);
    const now = await this.clock.now(tx);
    const factor = await this.factors.find(tx, accountId);
    if (!read || !factor?.confirmedAt) throw Refused.because(no, undefined, 'code');
    if (read.is === 'app') {
      await this.takeAppCode(tx, factor, read.code, now, no);
    } else {
      if (!(await this.factors.useCode(tx, accountId, recoveryDigest(accountId, read.code), now)))
        throw Refused.because(no, undefined, 'code');
      await this.record(tx, act, 'recovery-code-used', accountId);
    }
    await this.throttle.forgetIn(tx, tryLimit(accountId));
  }

  private async takeAppCode(
    tx: Tx,
    factor: SecondFactor,
    typed: string,
    now: Date,
    no: WrongCode,
  ): Promise<void> {
    const read = readCode(typed);
    const step = read?.is === 'app' ? stepOfCode(this.secretOf(factor), read.code, now) : null;
    if (step === null || !(await this.factors.take(tx, factor.accountId, step)))
      throw Refused.because(no, undefined, 'code');
  }

  private async drawCodes(tx: Tx, accountId: string): Promise<RecoveryCodes> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await this.factors.replaceCodes(
      tx,
      accountId,
      codes.map((code) => recoveryDigest(accountId, code)),
    );
    return { recoveryCodes: codes.map(inGroups) };
  }

  private async isDemanded(tx: Tx, { roles }: Account): Promise<boolean> {
    const demand = await this.factors.demand(tx);
    return roles.some((role) => demand.roles.includes(role));
  }

  private secretOf({ accountId, secret }: SecondFactor): Buffer {
    return this.seals.unseal(secret, accountId);
  }

  private setupOf(secret: Buffer, email: string): Promise<TotpSetup> {
    return totpSetup(secret, `KHCN ${new URL(this.config.publicUrl).host}`, email);
  }

  /** In the audit, and to the owner of the account. */
  private async record(
    tx: Tx,
    act: Act,
    change: ChangedFactor,
    accountId: string,
    ended?: object,
  ): Promise<void> {
    await this.recordAct(tx, act, change, accountId, ended);
    await this.notices.promise(tx, await this.accounts.get(tx, accountId), change);
  }

  private recordAct(
    tx: Tx,
    act: Act,
    change: ChangedFactor,
    accountId: string,
    ended?: object,
  ): Promise<void> {
    const root = { kind: 'account', id: accountId };
    return this.audit.record(tx, act, { act: `account.${change}`, root, after: ended });
  }
}

function tryLimit(accountId: string) {
  return { key: ['code', accountId], most: MOST_WRONG_A_DAY, windowMs: DAY_MS };
}

function newRecoveryCode(): string {
  return [...randomBytes(RECOVERY_LENGTH)]
    .map((byte) => RECOVERY_LETTERS[byte % RECOVERY_LETTERS.length])
    .join('');
}

function recoveryDigest(accountId: string, code: string): Buffer {
  return digestOf(`${accountId} ${code}`);
}
