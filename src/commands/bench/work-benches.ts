/** How long each role waits for the list of its work and for its page, with councils at work beside what was seeded. */
import type { Role } from '../../domain/access/actor.js';
import type { BenchApplication, Visitor } from './bench-application.js';
import { office, openSession } from './council-benches.js';
import type { Tell } from './figures.js';
import { lineOf, timed } from './figures.js';

const REQUESTS = 100;
const WARM_UP = 10;
const SESSIONS = 5;
const SEATS = 9;
const OFFICE: readonly Role[] = ['leader', 'finance', 'reporter', 'auditor'];

export async function benchWork(application: BenchApplication, tell: Tell): Promise<void> {
  const { secretary, members } = await office(application, SEATS);
  const sessions = [];
  for (let at = 0; at < SESSIONS; at++) sessions.push(await openSession(secretary, members));
  await report(tell, 'secretary', secretary);
  await report(tell, 'council member', members[5]!.visitor);
  for (const role of OFFICE)
    await report(tell, role, await application.admit({ name: `bench-${role}`, roles: [role] }));
  const personId = await someInvestigator(application);
  await report(
    tell,
    'investigator',
    await application.admit({ name: 'bench-investigator', roles: ['investigator'], personId }),
  );
  // The next bench gives the members' accounts to other persons, which waits for the end of every session that they sit in.
  for (const { id } of sessions)
    await secretary.send('POST', `sessions/${id}/postponement`, { reason: 'đo thử' });
}

async function report(tell: Tell, name: string, visitor: Visitor): Promise<void> {
  const { count, orMore } = await visitor.get<{ count: number; orMore: boolean }>('work');
  const asks = {
    'the list': () => visitor.get('work'),
    'its page': () => visitor.page('/work'),
    'the month': () => visitor.page('/milestones'),
  };
  for (const [what, ask] of Object.entries(asks)) {
    for (let at = 0; at < WARM_UP; at++) await ask();
    tell(lineOf(`${name} (${count}${orMore ? '+' : ''}), ${what}`, await timed(REQUESTS, ask)));
  }
}

/** Who leads one of the newest projects that go on. */
async function someInvestigator(application: BenchApplication): Promise<string | undefined> {
  const { items } = await application.get<{ items: { id: string }[] }>('projects?stage=in-progress&limit=1');
  if (!items[0]) return undefined;
  const { principalInvestigator } = await application.get<{ principalInvestigator: { id: string } | null }>(
    `projects/${items[0].id}`,
  );
  return principalInvestigator?.id;
}
