import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { MediaType } from '../../domain/documents/media-types.js';
import type { PdfSignature } from '../../domain/documents/signatures.js';

/** One file as somebody sent it; several may share one content. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  /** Of the content, in hexadecimal: where the bytes are. */
  @Column('text')
  readonly sha256: string;

  /** In bytes. */
  @Column('integer')
  readonly size: number;

  @Column('text', { name: 'media_type' })
  readonly mediaType: MediaType;

  /** A label, never a path. */
  @Column('text', { name: 'file_name' })
  readonly fileName: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  readonly createdBy: string | null;
}

/** What the signatures in a file proved when it came in; a file without a row holds none. */
@Entity('file_signatures')
export class FileSignatures {
  @PrimaryColumn('uuid', { name: 'file_id' })
  readonly fileId: string;

  @Column('jsonb')
  readonly signatures: PdfSignature[];

  @Column('timestamptz', { name: 'checked_at' })
  readonly checkedAt: Date;
}

export const FILE_TABLES = [StoredFile, FileSignatures];
