import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { FormKind } from '../../domain/forms/form-kinds.js';
import type { Tx } from '../../platform/database/transactions.js';
import { formDocx } from '../../platform/papers/form-docx.js';
import { Refused } from '../../platform/refused.js';
import { FORM_LAYOUTS } from '../../wording/forms/form-layouts.js';
import { FORM_KIND_WORDS, templateFileName } from '../../wording/forms/form-words.js';
import { StoredFiles } from '../files/stored-files.js';
import type { FormTemplate } from './form.entity.js';
import { FormTemplateRepository } from './form-templates.repository.js';

/** The bytes of templates: of the office's versions and of the built-in ones. */
@Injectable()
export class FormTemplates {
  constructor(
    private readonly templates: FormTemplateRepository,
    private readonly files: StoredFiles,
  ) {}

  async inUse(tx: Tx, kind: FormKind): Promise<{ template: FormTemplate | null; bytes: Buffer }> {
    const template = await this.templates.newest(tx, kind);
    return { template, bytes: await this.bytesOf(tx, kind, template) };
  }

  /** @param version 0 is the built-in one; the one in use unless told */
  async open(tx: Tx, kind: FormKind, version: number | undefined): Promise<{ name: string; bytes: Buffer }> {
    const template =
      version === undefined ? await this.templates.newest(tx, kind) : await this.versionOf(tx, kind, version);
    return {
      name: templateFileName(kind, template?.version ?? 0),
      bytes: await this.bytesOf(tx, kind, template),
    };
  }

  async versionOf(tx: Tx, kind: FormKind, version: number): Promise<FormTemplate | null> {
    if (version === 0) return null;
    const template = await this.templates.find(tx, kind, version);
    if (!template) throw Refused.because('not-found');
    return template;
  }

  private async bytesOf(tx: Tx, kind: FormKind, template: FormTemplate | null): Promise<Buffer> {
    if (!template?.fileId) return formDocx(FORM_KIND_WORDS[kind].vi, FORM_LAYOUTS[kind]);
    return buffer((await this.files.open(tx, template.fileId)).bytes);
  }
}
