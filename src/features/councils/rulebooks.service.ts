import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { BUILT_IN_RULEBOOKS } from '../../domain/council/built-in-rulebooks.js';
import { COUNCIL_PURPOSES } from '../../domain/council/rulebook.js';
import { gapsOf } from '../../domain/council/rulebook-gaps.js';
import { decideRulebookChoice, groundIn, rulebookInForce } from '../../domain/council/rulebook-in-force.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { PROJECT_LEVELS } from '../projects/project.entity.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { rulebookOf, type StoredRulebook } from './rulebook.entity.js';
import { RulebookChoice } from './rulebook-choice.js';
import type { GapQuery, OfferQuery, RulebookQuery } from './rulebook-query.dto.js';
import { type RulebookEntry, rulebookAnswer, rulebookEntry } from './rulebook-view.js';
import { RulebookRepository } from './rulebooks.repository.js';

/** What rulebooks there are, and which one applies when. */
@Injectable()
export class RulebooksService implements OnApplicationBootstrap {
  private readonly logger = new Logger('Rulebooks');

  constructor(
    private readonly transactions: Transactions,
    private readonly rulebooks: RulebookRepository,
    private readonly choice: RulebookChoice,
    private readonly projects: ProjectRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.installBuiltIns();
  }

  /** What an office published under the same code stays and stands; a draft of it makes room. */
  installBuiltIns(): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.rulebooks.lockVersions(tx);
      await this.makeRoom(tx);
      await this.rulebooks.insertMissing(tx, BUILT_IN_RULEBOOKS, await this.clock.now(tx));
      const present = await this.rulebooks.published(tx);
      for (const { code, version } of BUILT_IN_RULEBOOKS) {
        const own = (each: StoredRulebook) => each.code === code && each.version === version && each.builtIn;
        if (!present.some(own)) {
          this.logger.warn(`${code} version ${version} is not installed: the office has one of that code`);
        }
      }
    });
  }

  private async makeRoom(tx: Tx): Promise<void> {
    const codes = BUILT_IN_RULEBOOKS.map(({ code }) => code);
    for (const draft of await this.rulebooks.draftsOf(tx, codes)) {
      const meets = BUILT_IN_RULEBOOKS.filter(({ code }) => code === draft.code);
      if (!meets.some(({ version }) => version === draft.version)) continue;
      const highest = Math.max(...meets.map(({ version }) => version));
      const version = Math.max(highest + 1, await this.rulebooks.nextVersion(tx, draft.code));
      await this.rulebooks.update(tx, draft, { version, content: { ...draft.content, version } as never });
    }
  }

  listRulebooks(query: RulebookQuery): Promise<Page<RulebookEntry>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.rulebooks.list(tx, query, limitOf(query) + 1, cursorKey(query, 4));
      const page = pageOf(rows, query, ({ purpose, validFrom, code, id }) => [purpose, validFrom, code, id]);
      const councils = await this.rulebooks.councilsUnder(
        tx,
        page.items.map(({ id }) => id),
      );
      return { ...page, items: page.items.map((each) => rulebookEntry(each, councils.get(each.id))) };
    });
  }

  getRulebook(id: string) {
    return this.transactions.read(async (tx) => this.answer(tx, await this.rulebooks.get(tx, id)));
  }

  async answer(tx: Tx, stored: StoredRulebook) {
    const councils = (await this.rulebooks.councilsUnder(tx, [stored.id])).get(stored.id) ?? 0;
    return rulebookAnswer(stored, { councils, versions: await this.rulebooks.versionsOf(tx, stored.code) });
  }

  /** Which rulebook a council on this project would get that day, by which right, and what speaks against each other one. */
  getOffer(actor: Actor, { purpose, projectId, date, calledOn }: OfferQuery) {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getVisible(tx, actor, projectId);
      const day = date ?? (await this.clock.today(tx));
      const occasion = await this.choice.occasion(tx, { purpose, establishedOn: day, calledOn }, project);
      const stored = await this.rulebooks.published(tx, purpose);
      const rulebooks = stored.map(rulebookOf);
      const inForce = rulebookInForce(rulebooks, occasion);
      const nameOf = ({ id, code, version, content }: StoredRulebook) => ({
        id,
        code,
        version,
        title: content.title,
      });
      return {
        purpose,
        projectId,
        date: day,
        approvedOn: occasion.approvedOn ?? null,
        rulebook: inForce ? nameOf(stored[rulebooks.indexOf(inForce.rulebook)]!) : null,
        ground: inForce ? groundIn(inForce) : null,
        adoption: inForce?.adoption ?? null,
        choices: stored.map((each, at) => {
          const decision = decideRulebookChoice(rulebooks[at]!, occasion);
          return { ...nameOf(each), warnings: decision.allowed ? decision.value.warnings : [] };
        }),
        gaps: gapsOf(rulebooks, { ...occasion, level: project.level }),
      };
    });
  }

  listGaps({ purpose, level, kind, authorityId }: GapQuery) {
    return this.transactions.read(async (tx) => {
      const rulebooks = (await this.rulebooks.published(tx, purpose)).map(rulebookOf);
      const purposes = purpose ? [purpose] : COUNCIL_PURPOSES;
      const levels = level ? [level] : PROJECT_LEVELS;
      const items = purposes.flatMap((each) =>
        levels.map((of) => {
          const scope = { purpose: each, level: of, kind, authority: authorityId };
          return { purpose: each, level: of, gaps: gapsOf(rulebooks, scope) };
        }),
      );
      return { items, nextCursor: null };
    });
  }
}
