import { Injectable } from '@nestjs/common';
import { ballotForm } from '../../domain/council/ballot-form.js';
import { choiceOn } from '../../domain/council/ballot-paper.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import { castTotal } from '../../domain/council/scores.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Ballot } from './ballot.entity.js';
import { digestOfAll, gradeOf } from './ballot-content.js';
import { PastDeliberationRepository, type PastItem } from './past-deliberations.repository.js';
import { rehearse } from './rehearsal.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';

const BATCH = 200;
const PURPOSES = ['definition', 'selection', 'acceptance'] as const;

/** Every verdict once more from its ballots, and what their columns say from their forms, by the rulebook that its session was called under. */
@Injectable()
export class VerdictRecomputation {
  constructor(
    private readonly transactions: Transactions,
    private readonly past: PastDeliberationRepository,
    private readonly rulebooks: RulebookRepository,
  ) {}

  /** @returns the codes of the projects whose verdict does not come out again */
  async differing(): Promise<string[]> {
    const codes: string[] = [];
    const known = new Map<string, Rulebook | null>();
    for (const purpose of PURPOSES) {
      for (let after: string | null = null; ; ) {
        const { overDrafts, ...batch } = await this.batch(purpose, after);
        for (const item of batch.items) {
          const { rulebookId } = item.session;
          if (!known.has(rulebookId)) known.set(rulebookId, await this.rulebookOf(rulebookId));
          const rulebook = known.get(rulebookId) ?? null;
          const isDigestWhole = !overDrafts.has(`${item.session.id} ${item.project.id}`);
          if (!rulebook || !comesOutAgain(rulebook, item, isDigestWhole)) codes.push(item.project.code);
        }
        after = batch.sessions.at(-1)?.id ?? null;
        if (after === null) break;
      }
    }
    return [...new Set(codes)].sort();
  }

  private batch(purpose: (typeof PURPOSES)[number], after: string | null) {
    return this.transactions.read(async (tx) => {
      const batch = await this.past.batch(tx, { purpose }, after, BATCH);
      const ids = batch.sessions.map(({ id }) => id);
      return { ...batch, overDrafts: await this.past.withDigestOverDrafts(tx, ids) };
    });
  }

  /** None where it was taken out behind the program. */
  private async rulebookOf(id: string): Promise<Rulebook | null> {
    const stored = await this.transactions.read((tx) => this.rulebooks.find(tx, id));
    return stored && rulebookOf(stored);
  }
}

/** Whom a competition lets win is not in one project's ballots: there only grade and counts are compared. */
function comesOutAgain(rulebook: Rulebook, item: PastItem, isDigestWhole: boolean): boolean {
  const rehearsed = rehearse(rulebook, item);
  if ('reason' in rehearsed) return false;
  const { verdict: was, ballots } = item;
  const { verdict: is } = rehearsed;
  if (!ballots.every((ballot) => standsBesideItsForm(rulebook, item, ballot))) return false;
  if (isDigestWhole && was.ballotsDigest !== null && was.ballotsDigest !== digestOfAll(ballots)) return false;
  return (
    is.grade === was.grade &&
    is.valid === was.valid &&
    (was.ranking !== null || is.accepts === was.accepts) &&
    sameCounts(is.counts, was.counts)
  );
}

/** Grade and total are no part of a ballot's digest: they follow from what is. */
function standsBesideItsForm(
  rulebook: Rulebook,
  { project }: PastItem,
  { form, grade, total }: Ballot,
): boolean {
  return (
    grade === gradeOf(choiceOn(form)) && total === castTotal(ballotForm(rulebook, project), form.scores ?? [])
  );
}

function sameCounts(one: object, other: object): boolean {
  const sorted = (counts: object) => JSON.stringify(Object.entries(counts).sort());
  return sorted(one) === sorted(other);
}
