import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text of a content, read once however many files hold it. */
@Entity('file_text')
export class FileText {
  /** Of the content, in hexadecimal. */
  @PrimaryColumn('text')
  readonly sha256: string;

  @Column('text')
  readonly state: 'begun' | 'read' | 'failed';

  @Column('text', { nullable: true })
  readonly content: string | null;

  /** Without accents, to find where in the content a word stands. */
  @Column('text', { nullable: true, select: false })
  readonly folded: string | null;

  /** By which it is found. */
  @Column('text', { array: true, default: [], select: false })
  readonly words: string[];

  @Column('text', { nullable: true })
  readonly failure: string | null;

  @Column('integer', { default: 1 })
  readonly attempts: number;

  @Column('timestamptz', { name: 'tried_at' })
  readonly triedAt: Date;
}

export const FILE_TEXT_TABLES = [FileText];
