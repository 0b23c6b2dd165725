/** Three invented proposals that competed for one ordered topic in 2024, judged under TT 20/2023 by analogy. */
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { ProposalFactsInput } from '../features/councils/agenda.dto.js';
import { AgendaService } from '../features/councils/agenda.service.js';
import { BallotsService } from '../features/councils/ballots.service.js';
import { ClosingService } from '../features/councils/closing.service.js';
import { CouncilsService } from '../features/councils/councils.service.js';
import { MeetingsService } from '../features/councils/meetings.service.js';
import { SessionsService } from '../features/councils/sessions.service.js';
import { AwardService } from '../features/lifecycle/award.service.js';
import { LifecycleService } from '../features/lifecycle/lifecycle.service.js';
import type { DemonstrationCast } from './cast.js';
import { COUNCIL_SEATS } from './people.js';
import { invented, Performance } from './performance.js';
import type { DemoInstitution } from './script.js';

const TITLE = 'Nghiên cứu trồng rau má trên đất nhiễm mặn';
const DEFINED_ON = '2023-12-20';
const CALLED_ON = '2024-01-10';
const APPOINTED_ON = '2024-03-01';
const HELD_ON = '2024-03-12';
const AWARDED_ON = '2024-03-25';

/** Seven, the fewest that the circular asks for. */
const SEATS = COUNCIL_SEATS.slice(0, 7);

interface Proposal {
  readonly lead: DemoInstitution;
  readonly investigator: string;
  readonly facts: ProposalFactsInput;
  /** Of the sheet's criteria in their order, by a member of average severity. */
  readonly points: readonly number[];
}

/** The second wins by the bonus of a host that proposed the topic; the third stays below seventy points. */
const PROPOSALS: readonly Proposal[] = [
  {
    lead: 'vien-minh-hoa',
    investigator: 'Chủ nhiệm Hồ sơ Một Minh Họa',
    facts: { hostProposedTopic: false, requestedStateVnd: '420000000', hasExcellentRecord: false },
    points: [10, 20, 14, 14, 14, 13],
  },
  {
    lead: 'trung-tam-minh-hoa',
    investigator: 'Chủ nhiệm Hồ sơ Hai Minh Họa',
    facts: {
      hostProposedTopic: true,
      requestedStateVnd: '400000000',
      hasExcellentRecord: true,
      recordEvidence: 'nhiệm vụ tỏi hữu cơ (minh họa)',
    },
    points: [10, 19, 13, 13, 13, 12],
  },
  {
    lead: 'dh-pham-van-dong',
    investigator: 'Chủ nhiệm Hồ sơ Ba Minh Họa',
    facts: { hostProposedTopic: false, requestedStateVnd: '380000000' },
    points: [8, 15, 10, 11, 11, 10],
  },
];

export class Selection {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: DemonstrationCast,
    private readonly projectIds: readonly string[],
  ) {}

  static async begin(app: INestApplicationContext, cast: DemonstrationCast): Promise<Selection> {
    const topicId = randomUUID();
    const projectIds: string[] = [];
    for (const [at, { lead, investigator }] of PROPOSALS.entries()) {
      const { projectId } = await Performance.begin(app, cast, {
        title: `${TITLE}, hồ sơ ${at + 1} (minh họa)`,
        kind: 'topic',
        level: 'grassroots',
        field: 'agriculture',
        period: { start: '2024-07', end: '2025-12' },
        proposedOn: '2023-10-05',
        topicId,
        lead,
        investigator,
      });
      projectIds.push(projectId);
    }
    return new Selection(app, cast, projectIds);
  }

  async play(): Promise<void> {
    const secretary = this.cast.act('secretary');
    for (const projectId of this.projectIds) {
      const recorded = { reason: 'minh họa' };
      const defined = { to: 'defined' as const, effectiveDate: DEFINED_ON, recorded };
      await this.app.get(LifecycleService).moveProject(secretary, projectId, defined);
    }
    const sessionId = await this.openSession();
    for (const [at, projectId] of this.projectIds.entries()) await this.judge(sessionId, projectId, at);
    await this.app.get(ClosingService).closeSession(this.cast.act('chair'), sessionId, {});
    await this.app.get(AwardService).awardTopics(this.cast.act('leader'), sessionId, {
      decision: invented('MINH-HOA-TC-02/QĐ-UBND', AWARDED_ON),
      letter: invented('MINH-HOA-TC-03/TB-UBND', AWARDED_ON),
      effectiveDate: AWARDED_ON,
    });
  }

  private async openSession(): Promise<string> {
    const secretary = this.cast.act('secretary');
    const council = await this.app.get(CouncilsService).establishCouncil(secretary, {
      purpose: 'selection',
      projectIds: [...this.projectIds],
      decision: invented('MINH-HOA-TC-01/QĐ-UBND', APPOINTED_ON),
      seats: SEATS.map(({ name, role }) => ({ personId: this.cast.personId(name), role })),
      calledOn: CALLED_ON,
      demonstration: true,
    });
    const sessions = this.app.get(SessionsService);
    const { id } = await sessions.callSession(secretary, council.id, {
      scheduledAt: `${HELD_ON}T08:00:00+07:00`,
      mode: 'in-person',
    });
    const seatIds = council.seats.map((seat) => seat.id);
    await sessions.recordAttendance(secretary, id, { present: seatIds });
    await sessions.openSession(secretary, id, { effectiveDate: HELD_ON });
    const tellers = seatIds.slice(-3);
    const officers = { tellers, headTellerSeatId: tellers[0]!, meetingSecretarySeatId: seatIds[4]! };
    await this.app.get(MeetingsService).nameOfficers(secretary, id, officers);
    return id;
  }

  /** Members differ by a point on the content, so that the averages are not all whole. */
  private async judge(sessionId: string, projectId: string, at: number): Promise<void> {
    const { facts, points } = PROPOSALS[at]!;
    await this.app.get(AgendaService).noteProposal(this.cast.act('secretary'), sessionId, projectId, facts);
    for (const [seat, { name }] of SEATS.entries()) {
      const scores = CRITERIA.map((criterion, place) => ({
        criterion,
        points: points[place]! + (criterion === 'content' ? (seat % 3) - 1 : 0),
      }));
      await this.app.get(BallotsService).submitBallot(this.cast.act(name), sessionId, { projectId, scores });
    }
  }
}

/** Of the sheet for applied research, TT 20/2023 art 12. */
const CRITERIA = ['overview', 'content', 'outputs', 'application', 'plan', 'capacity'] as const;
