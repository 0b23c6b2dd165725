import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { LAW_MILESTONE_KINDS } from '../../domain/schedule/law-milestones.js';
import { type PolicyWarning, policyWarnings } from '../../domain/schedule/policy-warnings.js';
import {
  ANY_TOPIC,
  BUILT_IN_POLICIES,
  decidePolicy,
  holderOf,
  type PolicyBook,
  policyOf,
  type ReminderPolicy,
} from '../../domain/schedule/reminder-policy.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { warningSentence } from '../../wording/reminder-policies.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { bookOf, PolicyRepository } from './policies.repository.js';
import type { PolicyInput } from './policy.dto.js';
import { type PolicyEffect, PolicyEffects } from './policy-effects.js';
import type { OfficePolicy } from './reminder.entity.js';
import { ReminderRepository } from './reminders.repository.js';

export type PolicyEntry = ReturnType<typeof entryOf>;

export interface PolicyPreview extends PolicyEffect {
  readonly topic: string;
  readonly policy: ReminderPolicy;
  readonly warnings: readonly { readonly code: PolicyWarning['code']; readonly message: string }[];
}

/** How an office reminds: built-in policies, and what an administrator writes in their place. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: PolicyRepository,
    private readonly reminders: ReminderRepository,
    private readonly effects: PolicyEffects,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  listPolicies(): Promise<{ items: PolicyEntry[] }> {
    return this.transactions.read(async (tx) => {
      const own = await this.policies.list(tx);
      const open = await this.policies.openSubjects(tx);
      return { items: topicsOf(own, open).map((topic) => entryOf(topic, own, open)) };
    });
  }

  async getPolicy(topic: string): Promise<PolicyEntry> {
    const { items } = await this.listPolicies();
    return items.find((each) => each.topic === topic) ?? notFound();
  }

  writePolicy(act: Act, topic: string, input: PolicyInput): Promise<PolicyEntry> {
    return this.replace(act, topic, accept(decidePolicy(policyIn(input))));
  }

  /** Back to the built-in policy, or to that of all the others. */
  restorePolicy(act: Act, topic: string): Promise<PolicyEntry> {
    return this.replace(act, topic, null);
  }

  /** @param input null: of going back to the built-in policy */
  previewPolicy(
    { actor }: Pick<Act, 'actor'>,
    topic: string,
    input: PolicyInput | null,
  ): Promise<PolicyPreview> {
    const content = input && accept(decidePolicy(policyIn(input)));
    return this.transactions.read(async (tx) => {
      const own = await this.policies.list(tx);
      const open = await this.policies.openSubjects(tx);
      if (!topicsOf(own, open).includes(topic)) notFound();
      const before = bookOf(own);
      const after = withPolicy(before, topic, content);
      const policy = policyOf(topic, after);
      const topics = [...open.keys()].filter(concernedBy(topic, before, after));
      const effect = await this.effects.count(tx, topics, after);
      const warnings = policyWarnings(policyOf(topic, before), policy);
      return { topic, policy, ...effect, warnings: warnings.map((each) => told(each, actor.language)) };
    });
  }

  /** Whatever it concerns is planned anew by the next sweep. */
  private replace(act: Act, topic: string, content: ReminderPolicy | null): Promise<PolicyEntry> {
    return this.transactions.run(async (tx) => {
      await this.policies.holdPlanning(tx);
      await this.refuseUnknown(tx, topic);
      const now = await this.clock.now(tx);
      const before = await this.policies.lock(tx, topic, now, act.expectedVersion);
      if (content !== null || before.content !== null) {
        const bookBefore = bookOf(await this.policies.list(tx));
        const after = await this.policies.write(tx, before, content, now);
        const isConcerned = concernedBy(topic, bookBefore, withPolicy(bookBefore, topic, content));
        await this.reminders.markStaleWhere(tx, isConcerned);
        await this.record(tx, act, before, after);
      }
      return entryOf(topic, await this.policies.list(tx), await this.policies.openSubjects(tx));
    });
  }

  private async refuseUnknown(tx: Tx, topic: string): Promise<void> {
    const known = topicsOf(await this.policies.list(tx), await this.policies.openSubjects(tx));
    if (!known.includes(topic)) notFound();
  }

  private record(tx: Tx, act: Act, before: OfficePolicy, after: OfficePolicy): Promise<void> {
    return this.audit.record(tx, act, {
      act: after.content ? 'reminder-policy.written' : 'reminder-policy.restored',
      root: { kind: 'reminder-policy', id: after.id },
      before: before.content && before,
      after,
    });
  }
}

function notFound(): never {
  throw Refused.because('not-found');
}

function policyIn({ overdueEveryDays, quietHours, escalation, ...policy }: PolicyInput): ReminderPolicy {
  return {
    ...policy,
    overdueEveryDays: overdueEveryDays ?? null,
    quietHours: quietHours ? { ...quietHours } : null,
    escalation: escalation.map((step) => ({ ...step })),
  };
}

/** The general one first, then what the law knows, then what offices set themselves. */
/** What the pages call a milestone that the office sets itself. */
const OWN_MILESTONE = 'own';

function topicsOf(own: readonly OfficePolicy[], open: ReadonlyMap<string, number>): string[] {
  const others = [...Object.keys(BUILT_IN_POLICIES), ...own.map(({ topic }) => topic), ...open.keys()];
  return [...new Set([ANY_TOPIC, ...LAW_MILESTONE_KINDS, OWN_MILESTONE, ...others.sort()])];
}

function withPolicy(book: PolicyBook, topic: string, content: ReminderPolicy | null): PolicyBook {
  const others = [...book].filter(([each]) => each !== topic);
  return new Map(content ? [...others, [topic, content]] : others);
}

/** Whose policy in force is the one that changes, before or after. */
function concernedBy(topic: string, before: PolicyBook, after: PolicyBook) {
  return (each: string) =>
    each === topic || holderOf(each, before) === topic || holderOf(each, after) === topic;
}

function entryOf(topic: string, own: readonly OfficePolicy[], open: ReadonlyMap<string, number>) {
  const book = bookOf(own);
  const holder = holderOf(topic, book);
  const written = own.find((each) => each.topic === topic);
  return {
    topic,
    policy: policyOf(topic, book),
    origin: book.has(holder) ? ('office' as const) : ('built-in' as const),
    /** It has no policy of its own, built-in or written, and takes that of all the others. */
    followsAny: holder !== topic,
    openSubjects: open.get(topic) ?? 0,
    version: written?.version ?? 0,
    changedAt: written && written.version > 0 ? written.changedAt : null,
  };
}

function told(warning: PolicyWarning, language: Language) {
  return { code: warning.code, message: warningSentence(warning, language) };
}
