import { Injectable } from '@nestjs/common';
import {
  type MailTemplate,
  type ReadTemplate,
  readTemplate,
  TEMPLATE_NAMES,
  type TemplateName,
} from '../../domain/schedule/mail-template.js';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { BUILT_IN_TEMPLATES } from '../../wording/mail-templates.js';
import type { Templates } from '../../wording/mails.js';
import { MailTemplateText } from './mail-template.entity.js';

@Injectable()
export class MailTemplateRepository {
  list(tx: Tx): Promise<MailTemplateText[]> {
    return tx.find(MailTemplateText);
  }

  /** What mails are written with: where the office's own cannot be read any more, the built-in one. */
  async read(tx: Tx): Promise<Templates> {
    const own = await this.list(tx);
    const texts = new Map(own.map((each) => [keyOf(each.name, each.language), each]));
    const read = new Map(
      TEMPLATE_NAMES.flatMap((name) =>
        LANGUAGES.map((language) => {
          const key = keyOf(name, language);
          return [key, readOwn(texts.get(key)) ?? readTemplate(name, BUILT_IN_TEMPLATES[name][language])!];
        }),
      ),
    );
    return (name, language) => read.get(keyOf(name, language))!;
  }

  /** Two who write one template for the first time wait for each other too. */
  async lock(
    tx: Tx,
    name: TemplateName,
    language: Language,
    now: Date,
    expectedVersion?: number,
  ): Promise<MailTemplateText> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(MailTemplateText)
      .values({ name, language, changedAt: now })
      .orIgnore()
      .execute();
    const template = await tx.findOneOrFail(MailTemplateText, {
      where: { name, language },
      lock: { mode: 'pessimistic_write' },
    });
    if (expectedVersion !== undefined && template.version !== expectedVersion)
      throw Refused.because('stale-version');
    return template;
  }

  /** @param text null: back to the built-in one */
  async write(
    tx: Tx,
    { id, version }: MailTemplateText,
    text: MailTemplate | null,
    now: Date,
  ): Promise<MailTemplateText> {
    const { subject = null, body = null } = text ?? {};
    await tx.update(MailTemplateText, id, { subject, body, version: version + 1, changedAt: now });
    return tx.findOneByOrFail(MailTemplateText, { id });
  }
}

function readOwn(text: MailTemplateText | undefined): ReadTemplate | null {
  if (!text || text.subject === null || text.body === null) return null;
  return readTemplate(text.name, { subject: text.subject, body: text.body });
}

function keyOf(name: TemplateName, language: Language): string {
  return `${name} ${language}`;
}
