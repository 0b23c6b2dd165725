/** An acceptance council whose session is open on the day of the first start, so that a newcomer can vote and close at once. */
import type { INestApplicationContext } from '@nestjs/common';
import { instantAt, plusDays } from '../domain/values/plain-date.js';
import { BallotsService } from '../features/councils/ballots.service.js';
import { CouncilsService } from '../features/councils/councils.service.js';
import { SessionsService } from '../features/councils/sessions.service.js';
import { StepsService } from '../features/councils/steps.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.module.js';
import type { DemonstrationCast } from './cast.js';
import { tellSketch } from './invented-projects.js';
import { COUNCIL_SEATS } from './people.js';
import { invented, Performance } from './performance.js';
import type { Script } from './script.js';
import { SKETCHES } from './sketches.js';

/** Its partner employs a member of the council, which the system suggests as a conflict and nobody has decided. */
const LOTUS_TEA: Script = {
  ...tellSketch(
    {
      title: 'Chế biến trà lá sen quy mô hợp tác xã',
      field: 'agriculture',
      lead: 'vien-minh-hoa',
      year: 2025,
      millions: [340, 110],
      until: 'acceptance-submitted',
    },
    SKETCHES.length,
  ),
  partners: [{ institution: 'htx-sen-minh-hoa', role: 'partner' }],
  products: [
    { name: 'trà lá sen túi lọc', quantity: 100, unit: 'kg', delivered: 104 },
    { name: 'quy trình chế biến', quantity: 1, unit: 'quy trình', delivered: 1 },
  ],
};

const ABSENT = 'member6';
const HANDED_IN = [
  { name: 'member3', grade: 'excellent', comment: 'Sản phẩm vượt số lượng đặt hàng (minh họa).' },
  { name: 'member4', grade: 'pass', comment: 'Báo cáo cần bổ sung số liệu thị trường (minh họa).' },
] as const;

/** All but one are there, two have handed in; the others' ballots wait for whoever signs in with their accounts. */
export class SittingCouncil {
  /** Known once it was played. */
  sessionId: string | null = null;

  private constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: DemonstrationCast,
    private readonly project: Performance,
  ) {}

  static async begin(app: INestApplicationContext, cast: DemonstrationCast): Promise<SittingCouncil> {
    return new SittingCouncil(app, cast, await Performance.begin(app, cast, LOTUS_TEA));
  }

  async play(): Promise<void> {
    await this.project.play();
    const today = await this.app.get(Clock).today();
    const secretary = this.cast.act('secretary');
    const council = await this.app.get(CouncilsService).establishCouncil(secretary, {
      purpose: 'acceptance',
      projectIds: [this.project.projectId],
      decision: invented('MINH-HOA-HD-01/QĐ-UBND', plusDays(today, -21)),
      seats: COUNCIL_SEATS.map(({ name, role }) => ({ personId: this.cast.personId(name), role })),
      demonstration: true,
    });
    const sessions = this.app.get(SessionsService);
    const { id } = await sessions.callSession(secretary, council.id, {
      scheduledAt: instantAt(today, '08:00', this.app.get(Config).officeTimeZone).toISOString(),
      mode: 'hybrid',
      place: 'Hội trường Minh Họa',
    });
    const sent = { doneOn: plusDays(today, -14), note: 'minh họa' };
    await this.app.get(StepsService).recordStep(secretary, id, 'documents-out', sent);
    const present = council.seats.filter(({ personId }) => personId !== this.cast.personId(ABSENT));
    await sessions.recordAttendance(secretary, id, { present: present.map((seat) => seat.id) });
    await sessions.openSession(secretary, id, { effectiveDate: today });
    for (const { name, ...ballot } of HANDED_IN) {
      await this.app.get(BallotsService).submitBallot(this.cast.act(name), id, ballot);
    }
    this.sessionId = id;
  }
}
