import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { checkRulebook } from '../../domain/council/check-rulebook.js';
import { firstFlaws } from '../../domain/council/rulebook-checks/first-flaws.js';
import { checkDrafts } from '../../domain/council/rulebook-checks/validity.js';
import type { Refusal } from '../../domain/refusal.js';
import { plusDays } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { differingFields } from '../audit/differing.js';
import { NewRulebook, RulebookInput, type SuccessorInput } from './rulebook.dto.js';
import type { RulebookContent, StoredRulebook } from './rulebook.entity.js';
import { checkMeaning, contentOf, mergedInput } from './rulebook-content.js';
import type { PublicationInput } from './rulebook-query.dto.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { RulebooksService } from './rulebooks.service.js';

/** An office writes its own rulebooks; what councils rest on is succeeded, never changed. */
@Injectable()
export class RulebookChanges {
  private readonly shape = shapeCheck();

  constructor(
    private readonly transactions: Transactions,
    private readonly rulebooks: RulebookRepository,
    private readonly reader: RulebooksService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A draft may still be one that no council could follow; what is published may not. */
  writeRulebook(act: Act, input: NewRulebook) {
    return this.transactions.run(async (tx) => {
      await this.rulebooks.lockVersions(tx);
      const content = await this.numbered(tx, input);
      const state = input.draft ? 'draft' : 'published';
      if (state === 'published') await this.checkAgainstOthers(tx, content, input.validTo);
      else await this.refuseManyDrafts(tx, content.code);
      const stored = await this.insert(tx, content, input, state);
      await this.record(tx, act, state === 'draft' ? 'drafted' : 'published', stored);
      return this.reader.answer(tx, stored);
    });
  }

  /** The next version of the same code, to be changed before it is published. */
  async copyAsDraft(act: Act, id: string) {
    const original = await this.transactions.read((tx) => this.rulebooks.get(tx, id));
    const body = { ...original.content, validTo: original.validTo, draft: true };
    const input = await this.shape.transform(body, { type: 'body', metatype: NewRulebook });
    return this.writeRulebook(act, input);
  }

  replaceRulebook(act: Act, id: string, input: RulebookInput) {
    return this.transactions.run(async (tx) => {
      await this.rulebooks.lockVersions(tx);
      const before = await this.rulebooks.lock(tx, id, act.expectedVersion);
      await this.refuseInUse(tx, before);
      if (before.state === 'draft' && input.code !== before.code) {
        await this.refuseManyDrafts(tx, input.code);
      }
      const content =
        input.code === before.code
          ? { ...meant(input), version: before.version }
          : await this.numbered(tx, input);
      if (before.state === 'published') await this.checkAgainstOthers(tx, content, input.validTo, id);
      const after = await this.rulebooks.update(tx, before, {
        ...columnsOf(content),
        validTo: input.validTo ?? null,
        versionNote: input.versionNote ?? null,
      });
      await this.audit.record(tx, act, {
        act: 'rulebook.changed',
        root: { kind: 'rulebook', id },
        ...differingParts(before, after),
      });
      return this.reader.answer(tx, after);
    });
  }

  deleteDraft(act: Act, id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const before = await this.rulebooks.lock(tx, id, act.expectedVersion);
      if (before.state !== 'draft') throw Refused.because('rulebook-not-a-draft');
      await this.rulebooks.delete(tx, before);
      await this.record(tx, act, 'draft-deleted', before, before);
    });
  }

  /** What a published rulebook of this content would be refused for; empty where it could be published now. */
  findingsOn(id: string): Promise<readonly Refusal[]> {
    return this.transactions.read(async (tx) => {
      const stored = await this.rulebooks.get(tx, id);
      return this.findings(tx, stored.content, stored.validTo, id);
    });
  }

  publishDraft(act: Act, id: string, { succeeds = false, versionNote }: PublicationInput) {
    return this.transactions.run(async (tx) => {
      await this.rulebooks.lockVersions(tx);
      const draft = await this.rulebooks.lock(tx, id, act.expectedVersion);
      if (draft.state !== 'draft') throw Refused.because('rulebook-not-a-draft');
      const predecessor = succeeds ? await this.predecessorOf(tx, draft) : null;
      if (predecessor) await this.endBefore(tx, act, predecessor, draft.validFrom);
      await this.checkAgainstOthers(tx, draft.content, draft.validTo, id);
      const version = await this.lastVersion(tx, draft);
      const after = await this.rulebooks.update(tx, draft, {
        state: 'published',
        version,
        content: { ...draft.content, version } as never,
        ...(versionNote && { versionNote }),
      });
      await this.record(tx, act, 'published', after, draft);
      return this.reader.answer(tx, after);
    });
  }

  succeedRulebook(act: Act, id: string, changes: SuccessorInput) {
    return this.transactions.run(async (tx) => {
      await this.rulebooks.lockVersions(tx);
      const before = await this.rulebooks.lock(tx, id, act.expectedVersion);
      if (before.state !== 'published') {
        throw Refused.because('rulebook-is-draft', { rulebook: before.code });
      }
      await this.refuseSucceeded(tx, before);
      if (changes.validFrom <= before.validFrom) {
        throw Refused.because('successor-not-later', { validFrom: before.validFrom }, 'validFrom');
      }
      const input = await this.whole(mergedInput(before.content, changes));
      const content = await this.numbered(tx, input);
      await this.endBefore(tx, act, before, content.validFrom);
      await this.checkAgainstOthers(tx, content, changes.validTo);
      const stored = await this.insert(tx, content, changes, 'published');
      await this.record(tx, act, 'succeeded', stored, before);
      return this.reader.answer(tx, stored);
    });
  }

  /** Merged of two bodies, it is checked as one. */
  private whole(input: RulebookInput): Promise<RulebookInput> {
    return this.shape.transform(input, { type: 'body', metatype: RulebookInput });
  }

  private async numbered(tx: Tx, input: RulebookInput): Promise<RulebookContent> {
    return { ...meant(input), version: await this.rulebooks.nextVersion(tx, input.code) };
  }

  /** A draft that waited while later versions were published is the last of them now. */
  private async lastVersion(tx: Tx, draft: StoredRulebook): Promise<number> {
    const others = await this.rulebooks.versionsOf(tx, draft.code);
    const wasOvertaken = others.some((each) => each.state === 'published' && each.version > draft.version);
    return wasOvertaken ? this.rulebooks.nextVersion(tx, draft.code) : draft.version;
  }

  private async refuseInUse(tx: Tx, { id, builtIn, state }: StoredRulebook): Promise<void> {
    if (state === 'draft') return;
    if (builtIn || (await this.rulebooks.isUsed(tx, id))) throw Refused.because('rulebook-in-use');
  }

  private async refuseManyDrafts(tx: Tx, code: string): Promise<void> {
    const drafts = (await this.rulebooks.versionsOf(tx, code)).filter(({ state }) => state === 'draft');
    const refusals = checkDrafts(code, drafts.length);
    if (refusals.length > 0) throw new Refused(refusals);
  }

  private async refuseSucceeded(tx: Tx, { code, validFrom, id }: StoredRulebook): Promise<void> {
    const versions = await this.rulebooks.versionsOf(tx, code);
    const successor = versions.find(
      (each) => each.state === 'published' && each.id !== id && each.validFrom > validFrom,
    );
    if (!successor) return;
    const { version } = successor;
    throw Refused.because('rulebook-already-succeeded', { version, validFrom: successor.validFrom });
  }

  private async predecessorOf(tx: Tx, draft: StoredRulebook): Promise<StoredRulebook | null> {
    const versions = await this.rulebooks.versionsOf(tx, draft.code);
    const earlier = versions
      .filter(({ state, validFrom }) => state === 'published' && validFrom < draft.validFrom)
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
    return earlier[0] ? this.rulebooks.lock(tx, earlier[0].id) : null;
  }

  /** An end that its own text names stays where it is earlier. */
  private async endBefore(tx: Tx, act: Act, predecessor: StoredRulebook, day: string): Promise<void> {
    const validTo = plusDays(day, -1);
    if (predecessor.validTo !== null && predecessor.validTo <= validTo) return;
    const after = await this.rulebooks.update(tx, predecessor, { validTo });
    await this.record(tx, act, 'ended', after, predecessor);
  }

  private async checkAgainstOthers(
    tx: Tx,
    content: RulebookContent,
    validTo: string | null = null,
    id?: string,
  ): Promise<void> {
    const refusals = await this.findings(tx, content, validTo, id);
    if (refusals.length > 0) throw new Refused(refusals);
  }

  private async findings(
    tx: Tx,
    content: RulebookContent,
    validTo: string | null,
    id?: string,
  ): Promise<readonly Refusal[]> {
    const versions = await this.rulebooks.versionsOf(tx, content.code);
    const others = versions.filter((each) => each.state === 'published' && each.id !== id);
    return checkRulebook({ ...content, validTo }, others);
  }

  private async insert(
    tx: Tx,
    content: RulebookContent,
    { validTo, versionNote }: Pick<RulebookInput, 'validTo' | 'versionNote'>,
    state: StoredRulebook['state'],
  ): Promise<StoredRulebook> {
    const createdAt = await this.clock.now(tx);
    return this.rulebooks.insert(tx, { ...columnsOf(content), validTo, versionNote, state, createdAt });
  }

  private record(
    tx: Tx,
    act: Act,
    what: string,
    { id, ...stored }: StoredRulebook,
    before?: StoredRulebook,
  ): Promise<void> {
    const after = what === 'draft-deleted' ? null : stored;
    return this.audit.record(tx, act, {
      act: `rulebook.${what}`,
      root: { kind: 'rulebook', id },
      before,
      after,
    });
  }
}

function meant(input: RulebookInput) {
  const content = contentOf(input);
  const unclear = checkMeaning(content);
  if (unclear.length > 0) throw new Refused(firstFlaws(unclear));
  return content;
}

/** Parts of the content that both have alike are not told again. */
function differingParts(before: StoredRulebook, after: StoredRulebook) {
  const content = differingFields(before.content, after.content);
  return differingFields({ ...before, content: content.before }, { ...after, content: content.after });
}

function columnsOf(content: RulebookContent) {
  const { code, version, purpose, validFrom } = content;
  return { code, version, purpose, validFrom, content: content as never };
}
