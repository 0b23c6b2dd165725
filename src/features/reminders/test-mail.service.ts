import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../domain/values/language.js';
import { Config } from '../../platform/config/config.module.js';
import { type MailAnswer, Mailer } from '../../platform/mail/mailer.js';
import { htmlOf } from '../../wording/mail-html.js';
import { TEST_MAIL } from '../../wording/setup-pages.js';
import { MailAnswers } from './mail-answers.js';

/** One mail that says that mail works, sent at once: it is no reminder, so it stands in no ledger. */
@Injectable()
export class TestMails {
  constructor(
    private readonly mailer: Mailer,
    private readonly answers: MailAnswers,
    private readonly config: Config,
  ) {}

  get sends(): boolean {
    return this.mailer.sends;
  }

  async send(to: string, language: Language): Promise<MailAnswer> {
    const { publicUrl, mailFrom } = this.config;
    const text = TEST_MAIL.text[language](publicUrl);
    const answer = await this.mailer.send({
      headerId: `<test-${randomUUID()}@${mailFrom.split('@').at(-1)?.replace(/>$/, '')}>`,
      to,
      subject: TEST_MAIL.subject[language],
      text,
      html: htmlOf(text, language, publicUrl),
    });
    if (this.mailer.sends) await this.answers.note(answer);
    return answer;
  }
}
