/** Each invariant is broken by SQL behind the triggers, seen under its name, and only there. */
import { rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { QueryRunner } from 'typeorm';
import {
  type Finding,
  INVARIANTS,
  type RECKONED_INVARIANTS,
  type RECORD_INVARIANTS,
  type TOLD_INVARIANTS,
} from '../../src/domain/invariants/invariants.js';
import { AnchorFile } from '../../src/features/audit/anchor-file.js';
import { AuditChainRepository } from '../../src/features/audit/audit-chain.repository.js';
import { AuditVerifier } from '../../src/features/audit/audit-verification.service.js';
import { AuditedBallotRepository } from '../../src/features/councils/audited-ballots.repository.js';
import { ConflictRepository } from '../../src/features/councils/conflicts.repository.js';
import { PastDeliberationRepository } from '../../src/features/councils/past-deliberations.repository.js';
import { RulebookRepository } from '../../src/features/councils/rulebooks.repository.js';
import { VerdictRecomputation } from '../../src/features/councils/verdict-recomputation.js';
import { InvariantRepository } from '../../src/features/invariants/invariants.repository.js';
import { Invariants } from '../../src/features/invariants/invariants.service.js';
import { NightlyCheck } from '../../src/features/invariants/nightly-check.service.js';
import { Clock } from '../../src/platform/clock.js';
import { Config } from '../../src/platform/config/config.module.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import type { Client } from '../support/application.js';
import { done, Office } from '../support/office.js';

let office: Office;
let administrator: Client;
let projectId: string;
let draftedId: string;
let code: string;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  projectId = await office.runUntilInProgress();
  code = done(await office.secretary.get(`projects/${projectId}`)).code;
  draftedId = await decideBesideADraft();
  await keepFile('nội dung');
});

afterAll(async () => {
  rmSync(office.application.app.get(Config).dataDir, { recursive: true, force: true });
  await office.close();
});

/** A closed session in which a member present drafted a ballot and never cast it. */
async function decideBesideADraft(): Promise<string> {
  const id = await office.propose();
  const session = await office.openSession(id, 'definition', '2020-02-20');
  const path = `sessions/${session.sessionId}`;
  done(await office.members[8]!.client.put(`${path}/ballots/mine`, { approve: false, comment: 'nháp' }));
  for (let at = 0; at < 8; at++) done(await office.cast(session.sessionId, at, { approve: true }));
  done(await office.secretary.post(`${path}/closing`, { missing: [session.seatIds[8]] }));
  return id;
}

async function keepFile(text: string): Promise<void> {
  const store = office.application.app.get(FileStore);
  const draft = await store.draft(Readable.from([Buffer.from(text)]));
  await store.keep(draft);
  await office.application.sql.query(
    `insert into stored_file (sha256, size, media_type, file_name, created_at) values ($1, $2, 'text/plain', 'ghi chú.txt', now())`,
    [draft.sha256, draft.sample.size],
  );
}

const without = (table: string) => `do $$ declare name text; begin
  for name in select conname from pg_constraint where conrelid = '${table}'::regclass and contype in ('c', 'u') loop
    execute format('alter table ${table} drop constraint %I cascade', name);
  end loop; end $$`;

const reminderOf = (
  values: string,
) => `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days,
  recipient_role, share, channel, due_at, ring_at, created_at, state, recipient_id, settled_at) select 'milestone', milestone.id, ${values}
  from milestone, person where milestone.project_id = $1 and milestone.state = 'open' order by milestone.id, person.id limit 1`;

const SENT = `revision, 'due', 0, 'responsible', 7, 'inbox', now(), now(), now(), 'sent', person.id, now()`;
const PLANNED = `'before', 30, 'secretary', 8, 'mail', now(), now() - interval '1 day', now(), 'planned', null, null`;

type Broken =
  | (typeof RECORD_INVARIANTS)[number]
  | (typeof TOLD_INVARIANTS)[number]
  | (typeof RECKONED_INVARIANTS)[number];

/** What is done to the records; `$1` is the project. */
const DAMAGE: Readonly<Record<Broken, readonly string[]>> = {
  'amounts-are-whole-and-positive': [
    without('funding_line'),
    'update funding_line set amount_vnd = 0 where plan_id in (select id from funding_plan where project_id = $1)',
  ],
  'a-seat-casts-one-ballot': [
    without('ballot'),
    `insert into ballot (session_id, council_id, project_id, seat_id, state) select session_id, council_id, project_id, seat_id,
      'draft' from ballot where project_id = $1 limit 1`,
  ],
  'ballots-from-those-who-may-cast': [
    `update ballot set submitted_at = submitted_at - interval '1 year' where id = (select id from ballot where project_id = $1 limit 1)`,
  ],
  'a-verdict-for-each-closed-item': ['delete from verdict where project_id = $1'],
  'grades-are-their-verdicts': [
    `insert into project_grade (project_id, grade, verdict_id) select project_id, 'excellent', id from verdict where project_id = $1`,
  ],
  'stage-history-is-a-path': [
    `update stage_change set to_stage = 'closed' where project_id = $1 and sequence = 2`,
    `update stage_change set from_stage = 'closed' where project_id = $1 and sequence = 3`,
  ],
  'projects-stand-where-their-history-ends': [`update project set stage = 'contracted' where id = $1`],
  'nobody-is-told-twice': [
    without('reminder'),
    'drop index reminder_reaches_a_person_once',
    reminderOf(SENT),
    reminderOf(SENT),
  ],
  'due-reminders-are-settled': [
    'insert into sweep (last_swept_at) values (now()) on conflict (only_row) do update set last_swept_at = now()',
    reminderOf(`revision, ${PLANNED}`),
  ],
  'reminders-follow-open-milestones': [
    `delete from reminded_subject where id in (select id from milestone where project_id = $1)`,
  ],
  'nothing-planned-for-what-is-settled': [reminderOf(`revision + 1, ${PLANNED}`)],
  'seats-follow-without-gaps': [
    `update seat set replaces_seat_id = (select min(id::text)::uuid from seat other where other.council_id = seat.council_id
       and other.id <> seat.id) where id = (select max(seat.id::text)::uuid from seat
       join council_project using (council_id) where project_id = $1)`,
  ],
  'roles-are-as-audited': [
    `update account set roles = roles || '{administrator}' where email = 'finance@test.local'`,
  ],
  'accounts-are-as-audited': [
    `insert into account (email, password_hash, display_name, roles, created_at)
     values ('evil@test.local', 'x', 'X', '{administrator}', now())`,
  ],
  'records-are-as-audited': [`update project set title = 'bịa' where id = $1`],
  'who-knows-of-a-project-was-named': [
    `insert into project_standing (project_id, person_id, kind, role) select $1, person_id, 'team', 'member'
     from account where email = 'finance@test.local'`,
  ],
  'what-is-audited-is-there': [
    `delete from attendance where session_id in (select session_id from ballot where project_id = $1)`,
    `delete from session_item where project_id = $1`,
    `delete from verdict where project_id = $1`,
    `delete from council_session where id in (select session_id from ballot where project_id = $1)`,
    `delete from ballot where project_id = $1`,
  ],
  'an-administrator-is-active': [`update account set active = false where 'administrator' = any(roles)`],
  'the-queue-holds-known-work': [
    `insert into bullmq.job (queue, id, seq, name, state, added_at_ms) values ('work', 'x', 1, 'strange', 'waiting', 0)`,
  ],
  'ballots-are-as-audited': [
    `update ballot set form = form || '{"comment": "bịa"}' where id = (select id from ballot where project_id = $1 limit 1)`,
  ],
  'verdicts-equal-recomputation': [
    `update ballot set form = form || '{"approve": false}' where id = (select id from ballot where project_id = $1 limit 1)`,
  ],
  'files-match-their-hashes': [
    `insert into stored_file (sha256, size, media_type, file_name, created_at)
     values (repeat('a', 64), 1, 'text/plain', 'mất.txt', now())`,
  ],
  'audit-chain-is-whole': [
    `update audit_entry set actor_name = 'x' where root_id = $1 and chain_position = 2`,
  ],
};

/** What breaks with it, since it is the same fact. */
const ALSO: Partial<Record<Broken, readonly string[]>> = {
  'amounts-are-whole-and-positive': ['plan-lines-sum-to-total', 'plans-are-as-audited'],
  'stage-history-is-a-path': ['records-are-as-audited'],
  'seats-follow-without-gaps': ['seats-are-as-audited'],
  'an-administrator-is-active': ['accounts-are-as-audited'],
  'what-is-audited-is-there': [
    'verdicts-are-as-audited',
    'sessions-are-as-audited',
    'agenda-is-as-audited',
    'attendance-is-as-audited',
  ],
  'a-verdict-for-each-closed-item': ['verdicts-are-as-audited'],
  'ballots-are-as-audited': ['verdicts-equal-recomputation'],
  'verdicts-equal-recomputation': ['ballots-are-as-audited'],
};

async function brokenBy(statements: readonly string[], about = projectId): Promise<Finding[]> {
  const runner = office.application.sql.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('set local session_replication_role = replica');
    for (const statement of statements)
      await runner.query(statement, statement.includes('$1') ? [about] : []);
    const broken: Finding[] = [];
    for await (const finding of invariantsWithin(runner).check({ files: null }))
      if (finding.broken.length > 0) broken.push(finding);
    return broken;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

function invariantsWithin(runner: QueryRunner): Invariants {
  const { app, sql } = office.application;
  const within = new Transactions(sql);
  within.run = within.read = (work) => work(runner.manager);
  const past = new PastDeliberationRepository(new ConflictRepository());
  const verdicts = new VerdictRecomputation(within, past, new RulebookRepository());
  const file = new AnchorFile(app.get(Config));
  const verifier = new AuditVerifier(within, new AuditChainRepository(), file, app.get(Clock));
  return new Invariants(
    within,
    new InvariantRepository(),
    app.get(AuditedBallotRepository),
    verdicts,
    verifier,
    app.get(FileStore),
  );
}

it('holds in an office at work, all of it', async () => {
  expect(await brokenBy([])).toEqual([]);
  const asked: string[] = [];
  for await (const { invariant } of office.application.app.get(Invariants).check({ files: 1 }))
    asked.push(invariant);
  expect(asked.sort()).toEqual([...INVARIANTS].sort());
});

it.each(Object.keys(DAMAGE) as Broken[])('%s is missed when it is broken', async (invariant) => {
  const broken = await brokenBy(DAMAGE[invariant]);
  const names = broken.map((finding) => finding.invariant);
  expect(names).toContain(invariant);
  const others = names.filter((name) => name !== invariant && !ALSO[invariant]?.includes(name));
  expect(others).toEqual([]);
});

describe('a cast ballot whose comment was rewritten is found', () => {
  const rewritten = `update ballot set form = form || '{"comment": "bịa"}'
    where id = (select id from ballot where project_id = $1 and state = 'submitted' limit 1)`;
  const draftOfAnewSeat = [
    `insert into seat (council_id, position, person_id, role)
     select council_id, 99, (select id from person where id not in (select person_id from seat) limit 1), 'member'
     from council_project where project_id = $1 limit 1`,
    `insert into ballot (session_id, council_id, project_id, seat_id, state) select ballot.session_id, ballot.council_id,
       ballot.project_id, seat.id, 'draft' from ballot join seat on seat.council_id = ballot.council_id and seat.position = 99
     where ballot.project_id = $1 limit 1`,
  ];
  const names = async (statements: readonly string[], about: string) =>
    (await brokenBy(statements, about)).map(({ invariant }) => invariant);

  it('beside a draft that nobody cast', async () => {
    expect(await names([], draftedId)).toEqual([]);
    expect(await names([rewritten], draftedId)).toContain('verdicts-equal-recomputation');
  });

  it('beside a draft that was slipped in', async () => {
    expect(await names([...draftOfAnewSeat, rewritten], projectId)).toContain('verdicts-equal-recomputation');
  });
});

it('names the projects that were judged by a rulebook that was taken out', async () => {
  const broken = await brokenBy([
    'delete from rulebook where id in (select rulebook_id from verdict where project_id = $1)',
  ]);
  expect(broken).toContainEqual({
    invariant: 'verdicts-equal-recomputation',
    broken: expect.arrayContaining([code]),
  });
});

it('names what broke it by the code that people know', async () => {
  const [finding] = await brokenBy(DAMAGE['projects-stand-where-their-history-ends']);
  expect(finding!.broken).toEqual([code]);
});

it('asks on where one question cannot be answered, and says which', async () => {
  const broken = await brokenBy([
    ...DAMAGE['projects-stand-where-their-history-ends'],
    'alter table session_teller rename to teller_before',
    `update rulebook set content = '{"adoptions": null}'`,
  ]);
  const notAnswered = (what: string) => [expect.stringMatching(`^not answered: .*${what}`)];
  expect(broken).toEqual(
    expect.arrayContaining([
      { invariant: 'officers-are-as-audited', broken: notAnswered('session_teller') },
      { invariant: 'verdicts-equal-recomputation', broken: notAnswered('adoptions') },
      { invariant: 'projects-stand-where-their-history-ends', broken: [code] },
    ]),
  );
  expect(await brokenBy([])).toEqual([]);
});

it('tells administrators once when something does not hold, and once when it does again', async () => {
  const nightly = office.application.app.get(NightlyCheck);
  const notices = async () =>
    done(await administrator.get('inbox')).items.map(({ subject }: { subject: string }) => subject);
  await nightly.check();
  expect(await notices()).toEqual([]);
  const { sql } = office.application;
  const shift = (by: string) =>
    sql.query(`set session_replication_role = replica;
      update project set stage = '${by}' where id = '${projectId}'; set session_replication_role = origin`);
  await shift('contracted');
  await nightly.check();
  await nightly.check();
  expect(await notices()).toHaveLength(1);
  const [{ body }] = await sql.query(
    `select body_text as body from message where channel = 'inbox' order by created_at desc limit 1`,
  );
  expect(body).toContain('projects-stand-where-their-history-ends');
  await shift('in-progress');
  await nightly.check();
  expect(await notices()).toHaveLength(2);
});

it('is looked at once a night', async () => {
  const nightly = office.application.app.get(NightlyCheck);
  const count = async () =>
    (await office.application.sql.query('select count(*)::int as runs from invariant_check'))[0].runs;
  await office.application.sql.query('delete from invariant_check');
  office.application.setClock('2026-03-01T17:30:00Z');
  await nightly.checkWhereDue();
  expect(await count()).toBe(0);
  office.application.setClock('2026-03-01T18:30:00Z');
  await nightly.checkWhereDue();
  await nightly.checkWhereDue();
  expect(await count()).toBe(1);
});
