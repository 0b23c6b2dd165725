import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TemplateName } from '../../domain/schedule/mail-template.js';
import type { Language } from '../../domain/values/language.js';

/** What an office writes in place of a built-in mail. */
@Entity('mail_template')
export class MailTemplateText {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly name: TemplateName;

  @Column('text')
  readonly language: Language;

  /** Null, as the body: back at the built-in one; the row stays, so that a version is never given twice. */
  @Column('text', { nullable: true })
  readonly subject: string | null;

  @Column('text', { nullable: true })
  readonly body: string | null;

  @Column('integer', { default: 0 })
  readonly version: number;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt: Date;
}
