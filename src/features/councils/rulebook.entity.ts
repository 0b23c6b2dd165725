import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Adoption, CouncilPurpose, Rulebook } from '../../domain/council/rulebook.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

export const RULEBOOK_STATES = ['draft', 'published'] as const;
export type RulebookState = (typeof RULEBOOK_STATES)[number];

/** What the office writes of a version; the last day stands apart, for a successor may set it. */
export type RulebookContent = Omit<Rulebook, 'validTo'>;

/** One version of a rulebook; final once a council uses it, for verdicts rest on it. */
@Entity('rulebook')
export class StoredRulebook {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly code: string;

  @Column('integer')
  readonly version: number;

  @Column('text')
  readonly purpose: CouncilPurpose;

  @Column('date', { name: 'valid_from' })
  readonly validFrom: PlainDate;

  @Column('date', { name: 'valid_to', nullable: true })
  readonly validTo: PlainDate | null;

  /** Adoptions in it are those that its own text names. */
  @Column('jsonb')
  readonly content: RulebookContent;

  /** Drafts are for trying out; no council takes one. */
  @Column('text', { default: 'published' })
  readonly state: RulebookState;

  /** What this version changes and why. */
  @Column('text', { name: 'version_note', nullable: true })
  readonly versionNote: string | null;

  @Column('boolean', { name: 'built_in', default: false })
  readonly builtIn: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  /** Counts changes of this row; its `version` is a word of the subject. */
  @Column('integer', { name: 'row_version', default: 1 })
  readonly rowVersion: number;

  /** Recorded by the office beside the text; the repository brings them. */
  readonly adopted?: readonly RulebookAdoption[];
}

/** An authority's choice to apply a rulebook, with every later version of it, beyond the scope of its own text. */
@Entity('rulebook_adoption')
export class RulebookAdoption {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text', { name: 'rulebook_code' })
  readonly rulebookCode: string;

  @Column('uuid', { name: 'authority_id', nullable: true })
  readonly authorityId: string | null;

  @Column('text')
  readonly level: string;

  @Column('date', { name: 'adopted_from' })
  readonly adoptedFrom: PlainDate;

  @Column('text')
  readonly note: string;

  @Column('uuid', { name: 'decision_id', nullable: true })
  readonly decisionId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}

/** As the rules read it: its own text with what was adopted beside it. */
export function rulebookOf({
  content,
  validTo,
  adopted = [],
}: Pick<StoredRulebook, 'content' | 'validTo' | 'adopted'>): Rulebook {
  return { ...content, validTo, adoptions: [...content.adoptions, ...adopted.map(adoptionOf)] };
}

/** An entry with an id stands in the table of adoptions, not in the text. */
export function adoptionOf(adopted: RulebookAdoption): Adoption & { id: string; decisionId: string | null } {
  const { id, authorityId, level, adoptedFrom, note, decisionId } = adopted;
  return { id, authority: authorityId, level, from: adoptedFrom, note: { vi: note, en: note }, decisionId };
}
