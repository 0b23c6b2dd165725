import { Injectable } from '@nestjs/common';
import type { FormKind } from '../../domain/forms/form-kinds.js';
import type { Tx } from '../../platform/database/transactions.js';
import { FormTemplate } from './form.entity.js';

export interface TemplateVersion extends FormTemplate {
  readonly author: string | null;
  readonly fileName: string | null;
}

@Injectable()
export class FormTemplateRepository {
  newest(tx: Tx, kind: FormKind): Promise<FormTemplate | null> {
    return tx.findOne(FormTemplate, { where: { kind }, order: { version: 'DESC' } });
  }

  find(tx: Tx, kind: FormKind, version: number): Promise<FormTemplate | null> {
    return tx.findOneBy(FormTemplate, { kind, version });
  }

  async insert(tx: Tx, template: Omit<FormTemplate, 'id'>): Promise<FormTemplate> {
    await tx.insert(FormTemplate, template);
    return (await this.find(tx, template.kind, template.version))!;
  }

  /** Newest first. */
  versions(tx: Tx): Promise<TemplateVersion[]> {
    return tx.query(
      `select template.id, template.kind, template.version, template.file_id as "fileId", template.restores,
         template.created_at as "createdAt", template.created_by as "createdBy", account.display_name as author,
         file.file_name as "fileName"
       from form_template template left join account on account.id = template.created_by
         left join stored_file file on file.id = template.file_id
       order by template.kind, template.version desc`,
    );
  }
}
