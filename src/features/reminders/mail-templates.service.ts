import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import {
  decideTemplate,
  FIELDS_OF,
  ITEM_FIELDS_OF,
  type MailTemplate,
  readTemplate,
  TEMPLATE_NAMES,
  type TemplateName,
} from '../../domain/schedule/mail-template.js';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { BUILT_IN_TEMPLATES } from '../../wording/mail-templates.js';
import { composeMessage } from '../../wording/mails.js';
import { sampleFacts } from '../../wording/sample-message.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { MailTemplateText } from './mail-template.entity.js';
import { MailTemplateRepository } from './mail-templates.repository.js';

export type MailTemplateEntry = ReturnType<typeof entryOf>;

/** The texts of mails: shipped ones, and what an administrator writes in their place. */
@Injectable()
export class MailTemplatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: MailTemplateRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  listTemplates(): Promise<{ items: MailTemplateEntry[] }> {
    return this.transactions.read(async (tx) => {
      const own = await this.templates.list(tx);
      const items = TEMPLATE_NAMES.flatMap((name) =>
        LANGUAGES.map((language) => entryOf(name, language, own)),
      );
      return { items };
    });
  }

  async getTemplate(name: string, language: string): Promise<MailTemplateEntry> {
    const key = keyOf(name, language);
    const { items } = await this.listTemplates();
    return items.find((each) => each.name === key.name && each.language === key.language)!;
  }

  writeTemplate(act: Act, name: string, language: string, input: MailTemplate): Promise<MailTemplateEntry> {
    const key = keyOf(name, language);
    return this.replace(act, key, accept(decideTemplate(key.name, input)));
  }

  restoreTemplate(act: Act, name: string, language: string): Promise<MailTemplateEntry> {
    return this.replace(act, keyOf(name, language), null);
  }

  /** The mail that it would give, of made-up matters; nothing is saved. */
  previewTemplate(name: string, language: string, input: MailTemplate) {
    const key = keyOf(name, language);
    const parts = readTemplate(key.name, accept(decideTemplate(key.name, input)))!;
    const facts = sampleFacts(key.name, key.language, this.config.publicUrl);
    const { subject, bodyText: text, bodyHtml: html } = composeMessage(facts, () => parts, key.language);
    return { subject, text, html };
  }

  private replace(act: Act, { name, language }: Key, text: MailTemplate | null): Promise<MailTemplateEntry> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const before = await this.templates.lock(tx, name, language, now, act.expectedVersion);
      if (text === null && before.body === null) return entryOf(name, language, [before]);
      const after = await this.templates.write(tx, before, text, now);
      await this.audit.record(tx, act, {
        act: text ? 'mail-template.written' : 'mail-template.restored',
        root: { kind: 'mail-template', id: after.id },
        before: before.body === null ? null : before,
        after,
      });
      return entryOf(name, language, [after]);
    });
  }
}

interface Key {
  readonly name: TemplateName;
  readonly language: Language;
}

function keyOf(name: string, language: string): Key {
  const known = TEMPLATE_NAMES.find((each) => each === name);
  const spoken = LANGUAGES.find((each) => each === language);
  if (!known || !spoken) throw Refused.because('not-found');
  return { name: known, language: spoken };
}

function entryOf(name: TemplateName, language: Language, own: readonly MailTemplateText[]) {
  const written = own.find((each) => each.name === name && each.language === language);
  const isOwn = written?.body != null && written.subject != null;
  const { subject, body } = isOwn ? (written as MailTemplate) : BUILT_IN_TEMPLATES[name][language];
  return {
    name,
    language,
    subject,
    body,
    origin: isOwn ? ('office' as const) : ('built-in' as const),
    fields: FIELDS_OF[name],
    itemFields: ITEM_FIELDS_OF[name],
    version: written?.version ?? 0,
    changedAt: written && written.version > 0 ? written.changedAt : null,
  };
}
