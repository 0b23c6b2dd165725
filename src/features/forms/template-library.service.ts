import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { FORM_KIND_CODES, type FormKind, formKind } from '../../domain/forms/form-kinds.js';
import { Clock } from '../../platform/clock.js';
import { MEGABYTE } from '../../platform/config/readers.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { checkTemplate } from '../../platform/papers/docx-template.js';
import { Refused } from '../../platform/refused.js';
import type { SentFile } from '../../platform/storage/sent-file.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { StoredFiles } from '../files/stored-files.js';
import type { FormTemplate } from './form.entity.js';
import { FormTemplates } from './form-templates.js';
import { FormTemplateRepository, type TemplateVersion } from './form-templates.repository.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MOST_MEGABYTES = 5;

export interface TemplateEntry {
  readonly kind: FormKind;
  /** 0: the built-in one is in use. */
  readonly version: number;
  readonly fields: readonly string[];
  readonly repeats: Readonly<Record<string, readonly string[]>>;
  readonly versions: readonly TemplateVersion[];
}

/** Every template that was ever in use stays; putting one back is a version of its own. */
@Injectable()
export class TemplateLibrary {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: FormTemplateRepository,
    private readonly contents: FormTemplates,
    private readonly files: StoredFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  listTemplates(): Promise<{ items: TemplateEntry[]; nextCursor: null }> {
    return this.transactions.read(async (tx) => {
      const versions = await this.templates.versions(tx);
      const items = FORM_KIND_CODES.map((kind) =>
        entryOf(
          kind,
          versions.filter((version) => version.kind === kind),
        ),
      );
      return { items, nextCursor: null };
    });
  }

  openTemplate(kind: FormKind, version: number | undefined) {
    return this.transactions.read((tx) => this.contents.open(tx, kind, version));
  }

  /** A template with a flaw is not kept. */
  async uploadTemplate(act: Act, kind: FormKind, sent: SentFile): Promise<FormTemplate> {
    await this.check(kind, sent);
    return this.files.placed(sent, () =>
      this.transactions.run(async (tx) => {
        const file = await this.files.keep(tx, act, sent);
        return this.append(tx, act, kind, { fileId: file.id, restores: null });
      }),
    );
  }

  restoreTemplate(act: Act, kind: FormKind, version: number): Promise<FormTemplate> {
    return this.transactions.run(async (tx) => {
      const older = await this.contents.versionOf(tx, kind, version);
      return this.append(tx, act, kind, { fileId: older?.fileId ?? null, restores: version });
    });
  }

  private async check(kind: FormKind, sent: SentFile): Promise<void> {
    if (this.files.mediaTypeOf(sent) !== DOCX) throw Refused.because('template-not-docx', {}, 'file');
    if (sent.draft.sample.size > MOST_MEGABYTES * MEGABYTE)
      throw Refused.because('template-too-large', { most: MOST_MEGABYTES }, 'file');
    const flaws = checkTemplate(await buffer(this.files.read(sent)), formKind(kind).catalogue);
    if (flaws.length > 0) throw new Refused(flaws);
  }

  /** Two at once meet at the unique version. */
  private async append(
    tx: Tx,
    act: Act,
    kind: FormKind,
    content: Pick<FormTemplate, 'fileId' | 'restores'>,
  ): Promise<FormTemplate> {
    const before = await this.templates.newest(tx, kind);
    const template = await this.templates.insert(tx, {
      ...content,
      kind,
      version: (before?.version ?? 0) + 1,
      createdAt: await this.clock.now(tx),
      createdBy: act.actor.accountId,
    });
    await this.audit.record(tx, act, {
      act: content.restores === null ? 'form-template.uploaded' : 'form-template.restored',
      root: { kind: 'form-template', id: template.id },
      after: template,
    });
    return template;
  }
}

function entryOf(kind: FormKind, versions: readonly TemplateVersion[]): TemplateEntry {
  const { texts, lists } = formKind(kind).catalogue;
  return {
    kind,
    version: versions[0]?.version ?? 0,
    fields: Object.keys(texts),
    repeats: Object.fromEntries(Object.entries(lists).map(([name, fields]) => [name, Object.keys(fields)])),
    versions,
  };
}
