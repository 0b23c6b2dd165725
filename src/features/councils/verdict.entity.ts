import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Distance } from '../../domain/council/distance.js';
import type { Grade } from '../../domain/council/grades.js';
import type { TraceEntry } from '../../domain/council/grading.js';
import type { RankedProposal } from '../../domain/council/ranking.js';
import type { ScoreTally } from '../../domain/council/score-tally.js';
import type { Counts } from '../../domain/council/tally.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

/** What the ballots of a closed session yield for one project; final. */
@Entity('verdict')
export class StoredVerdict {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('uuid', { name: 'rulebook_id' })
  readonly rulebookId: string;

  @Column('text')
  readonly grade: Grade;

  @Column('boolean')
  readonly accepts: boolean;

  /** Whether the session met its rulebook's quorum. */
  @Column('boolean')
  readonly valid: boolean;

  @Column('jsonb')
  readonly counts: Counts;

  @Column('jsonb')
  readonly trace: readonly TraceEntry[];

  @Column('jsonb', { nullable: true })
  readonly distance: Distance | null;

  /** Of score ballots: the sums that the averages are made of. */
  @Column('jsonb', { nullable: true })
  readonly scores: ScoreTally | null;

  /** Of proposals that compete: the place, and what parted it from its equals. */
  @Column('jsonb', { nullable: true })
  readonly ranking: RankedProposal | null;

  /** SHA-256 over the digests of the ballots that it rests on, in the order of their seats. */
  @Column('text', { name: 'ballots_digest', nullable: true })
  readonly ballotsDigest: string | null;

  @Column('date', { name: 'held_on' })
  readonly heldOn: PlainDate;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}
