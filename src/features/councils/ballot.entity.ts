import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { CastBallot } from '../../domain/council/ballot.js';
import type { BallotPaper } from '../../domain/council/ballot-paper.js';
import type { Grade } from '../../domain/council/grades.js';

/** What a ballot says, as it was drafted or cast. */
export interface BallotContent extends Omit<BallotPaper, 'invalid'> {
  readonly derivedChoice?: CastBallot['derivedChoice'];
  readonly standing?: CastBallot['standing'];
  /** Random, so that nobody finds out what a ballot says by trying all contents against its digest. */
  readonly nonce?: string;
}

/** One seat's evaluation of one project in one session. */
@Entity('ballot')
export class Ballot {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @Column('uuid', { name: 'council_id' })
  readonly councilId: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('uuid', { name: 'seat_id' })
  readonly seatId: string;

  @Column('text')
  readonly state: 'draft' | 'awaiting-confirmation' | 'submitted' | 'missing';

  @Column('jsonb', { default: {} })
  readonly form: BallotContent;

  /** The member's conclusion; for a vote the grade that it speaks for. */
  @Column('text', { nullable: true })
  readonly grade: Grade | null;

  /** Of scores: the weighted sum in hundredths of a point. */
  @Column('integer', { nullable: true })
  readonly total: number | null;

  @Column('text', { name: 'invalid_reason', nullable: true })
  readonly invalidReason: string | null;

  @Column('text', { name: 'paper_number', nullable: true })
  readonly paperNumber: string | null;

  @Column('uuid', { name: 'scan_file_id', nullable: true })
  readonly scanFileId: string | null;

  @Column('uuid', { name: 'keyed_in_by_id', nullable: true })
  readonly keyedInById: string | null;

  @Column('uuid', { name: 'confirmed_by_id', nullable: true })
  readonly confirmedById: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  readonly submittedAt: Date | null;

  @Column('integer', { default: 1 })
  readonly version: number;
}

/** What a ballot said before it was reopened; final. */
@Entity('ballot_version')
export class BallotVersion {
  @PrimaryColumn('uuid', { name: 'ballot_id' })
  readonly ballotId: string;

  @PrimaryColumn('integer')
  readonly version: number;

  @Column('jsonb')
  readonly form: BallotContent;

  @Column('text', { nullable: true })
  readonly grade: Grade | null;

  @Column('integer', { nullable: true })
  readonly total: number | null;

  @Column('text', { name: 'invalid_reason', nullable: true })
  readonly invalidReason: string | null;

  @Column('text', { name: 'paper_number', nullable: true })
  readonly paperNumber: string | null;

  @Column('uuid', { name: 'scan_file_id', nullable: true })
  readonly scanFileId: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  readonly submittedAt: Date | null;

  @Column('timestamptz', { name: 'reopened_at' })
  readonly reopenedAt: Date;

  @Column('uuid', { name: 'reopened_by_id', nullable: true })
  readonly reopenedById: string | null;

  @Column('text')
  readonly reason: string;
}
