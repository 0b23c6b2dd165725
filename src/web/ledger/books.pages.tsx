import { Get, HttpCode, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { NewLedgerLock } from '../../features/funding/disbursement.dto.js';
import { LedgerLocksService, type LockPreview } from '../../features/funding/ledger-locks.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, type RefusedForm, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { BooksView, LockView } from './books.view.js';

/** The lock of all books, which only moves forward. */
@Pages()
export class BooksPages {
  constructor(
    private readonly locks: LedgerLocksService,
    private readonly config: Config,
  ) {}

  @Get('finance/books')
  @Allow('reconciliation.read')
  show(): Promise<VNode> {
    return this.draw();
  }

  /** First looked at, then done. */
  @Post('finance/books')
  @HttpCode(200)
  @Allow('ledger.lock')
  async lock(@CurrentSubmission() sent: Submission): Promise<VNode | SeeOther> {
    const { fields, act } = sent;
    const reason = textIn(fields, 'reason');
    const found: { preview?: LockPreview } = {};
    const refused = await attempt('lock', sent, async () => {
      const lock = await shaped(NewLedgerLock, { lockedThrough: textIn(fields, 'lockedThrough'), reason });
      if (textIn(fields, 'looked')) await this.locks.lockPeriod(act, lock);
      else found.preview = await this.locks.previewLock(lock);
    });
    if (refused) return this.draw(refused);
    return found.preview ? (
      <LockView preview={found.preview} reason={reason} />
    ) : (
      new SeeOther('/finance/books')
    );
  }

  private async draw(refused?: RefusedForm): Promise<VNode> {
    const locks = await this.locks.listLocks();
    return <BooksView locks={locks} timeZone={this.config.officeTimeZone} refused={refused} />;
  }
}
