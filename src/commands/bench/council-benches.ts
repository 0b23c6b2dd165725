/**
 * What a council feels: its closing, and a hundred members submitting in the same second. These write, so they ask for a
 * database that holds nothing but demonstration.
 */
import { CommandError } from '../run-command.js';
import type { BenchApplication, Visitor } from './bench-application.js';
import type { Tell } from './figures.js';
import { figuresOf, lineOf } from './figures.js';

const CLOSINGS = 40;
const SEATS = 11;
const MEMBERS = 100;
const SEATS_OF_BURST = 10;
const HELD_ON = '2021-12-23';
const ROLES = ['chair', 'vice-chair', 'reviewer', 'reviewer', 'scientific-secretary'];

interface OpenSession {
  readonly id: string;
  readonly memberOfSeat: readonly Visitor[];
}

interface Member {
  readonly personId: string;
  readonly visitor: Visitor;
}

export async function benchClosing(application: BenchApplication, tell: Tell): Promise<void> {
  const { secretary, members } = await office(application, SEATS);
  const durations = [];
  for (let at = 0; at < CLOSINGS; at++) {
    const { id, memberOfSeat } = await openSession(secretary, members);
    for (const member of memberOfSeat) await submit(member, id);
    durations.push(await timeOf(() => secretary.send('POST', `sessions/${id}/closing`)));
  }
  tell(lineOf(`closing, ${SEATS} seats`, figuresOf(durations)));
}

export async function benchBurst(application: BenchApplication, tell: Tell): Promise<void> {
  const { secretary, members } = await office(application, MEMBERS);
  const ballots: (() => Promise<unknown>)[] = [];
  const sessions = [];
  for (let first = 0; first < MEMBERS; first += SEATS_OF_BURST) {
    const session = await openSession(secretary, members.slice(first, first + SEATS_OF_BURST));
    sessions.push(session);
    ballots.push(...session.memberOfSeat.map((member) => () => submit(member, session.id)));
  }
  const durations = await Promise.all(ballots.map(timeOf));
  tell(lineOf(`${MEMBERS} members at once`, figuresOf(durations)));
  let counted = 0;
  for (const { id } of sessions) {
    const { counts } = await secretary.send<{ counts: { cast: number } }>('POST', `sessions/${id}/closing`);
    counted += counts.cast;
  }
  tell(`ballots counted at the closings: ${counted}, lost or doubled: ${MEMBERS - counted}`);
}

function submit(member: Visitor, sessionId: string): Promise<unknown> {
  return member.send('POST', `sessions/${sessionId}/ballots/mine/submission`, { grade: 'excellent' });
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

export async function office(application: BenchApplication, size: number) {
  const { items } = await application.get<{ items: { id: string }[] }>('projects?limit=1');
  const newest = items[0] && (await application.get<{ demonstration: boolean }>(`projects/${items[0].id}`));
  if (newest && !newest.demonstration) {
    throw new CommandError('This bench writes councils: run it on a database of npm run seed:large alone.');
  }
  const secretary = await application.admit({ name: 'bench-secretary', roles: ['secretary'] });
  const members: Member[] = [];
  for (let at = 0; at < size; at++) {
    const person = await secretary.send<{ id: string }>('POST', 'persons', {
      fullName: `Ủy viên đo thử ${at}`,
    });
    const visitor = await application.admit({
      name: `bench-member-${at}`,
      roles: ['council-member'],
      personId: person.id,
    });
    members.push({ personId: person.id, visitor });
  }
  return { secretary, members };
}

export async function openSession(secretary: Visitor, members: readonly Member[]): Promise<OpenSession> {
  const project = await secretary.send<{ id: string }>('POST', 'projects', {
    title: 'Nhiệm vụ đo thử',
    kind: 'topic',
    level: 'grassroots',
    effectiveDate: '2020-01-10',
    demonstration: true,
  });
  const council = await secretary.send<{ id: string; seats: { id: string }[] }>(
    'POST',
    `projects/${project.id}/councils`,
    {
      purpose: 'acceptance',
      seats: members.map(({ personId }, at) => ({ personId, role: ROLES[at] ?? 'member' })),
      sizeReason: 'đo thử',
      effectiveDate: HELD_ON,
    },
  );
  const session = await secretary.send<{ id: string }>('POST', `councils/${council.id}/sessions`, {
    scheduledAt: `${HELD_ON}T08:00:00+07:00`,
    mode: 'in-person',
  });
  const present = council.seats.map(({ id }) => id);
  await secretary.send('PUT', `sessions/${session.id}/attendance`, { present });
  await secretary.send('POST', `sessions/${session.id}/opening`, { effectiveDate: HELD_ON });
  return { id: session.id, memberOfSeat: members.map(({ visitor }) => visitor) };
}
