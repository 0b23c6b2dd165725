import { FORM_KIND_CODES, type FormKind, OWN_SHEETS, type OwnSheet } from '../../domain/forms/form-kinds.js';
import { Id, OneOf, Whole } from '../../platform/http/fields.js';
import { AttachedFile } from '../../platform/http/multipart/takes-file.js';
import type { SentFile } from '../../platform/storage/sent-file.js';

export class FormInput {
  @OneOf(FORM_KIND_CODES)
  kind: FormKind;

  @Id({ description: 'the session, the project or the milestone that the form is about' })
  subjectId: string;

  @Id({ optional: true, description: 'of a sheet: the seat that it is for' })
  seatId?: string;

  @Id({ optional: true, description: 'where the session has several projects: the one that it is about' })
  projectId?: string;
}

export class OwnSheetInput {
  @OneOf(OWN_SHEETS)
  kind: OwnSheet;

  @Id({ optional: true, description: 'where the session has several projects: the one that it is about' })
  projectId?: string;
}

export class FormsQuery {
  @Id({ description: 'a session, a project or a milestone' })
  subjectId: string;
}

export class TemplateFile {
  @AttachedFile()
  file: SentFile;
}

export class TemplateVersionQuery {
  @Whole(0, 1_000_000, {
    optional: true,
    description: '0: the built-in template; the one in use unless told',
  })
  version?: number;
}

export class RestorationInput {
  @Whole(0, 1_000_000, { description: 'the version to put back; 0: the built-in template' })
  version: number;
}
