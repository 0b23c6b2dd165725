import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A filter of the list of projects that an account gave a name, with its columns and order. */
@Entity('saved_filter')
export class SavedFilter {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @Column('text')
  readonly name: string;

  /** As the list's address carries it. */
  @Column('text')
  readonly query: string;

  /** What the list begins with. */
  @Column('boolean', { name: 'is_default', default: false })
  readonly isDefault: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}
