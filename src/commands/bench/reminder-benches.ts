/** A whole office is reminded at once: twenty thousand people, each of one matter, by a real SMTP conversation. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../app.module.js';
import { SweepService } from '../../features/reminders/sweep.service.js';
import { closeQueueBackend } from '../../platform/queue/queue-backend.js';
import { type CommandConfig, CommandError } from '../run-command.js';
import type { Tell } from './figures.js';

const PEOPLE = 20_000;
const PEOPLE_OF_A_PROJECT = 100;
const MEGABYTE = 1024 * 1024;
const GLANCE_MS = 500;

/** One project for a hundred people of its team, each responsible for one milestone that is due now. */
const SEED = [
  `create temporary table invited on commit drop as
   select n, gen_random_uuid() as person_id, gen_random_uuid() as milestone_id, now() as at from generate_series(1, ${PEOPLE}) n`,
  `create temporary table host on commit drop as
   select k, gen_random_uuid() as id from generate_series(0, ${PEOPLE} / ${PEOPLE_OF_A_PROJECT}) k`,
  `insert into person (id, full_name, email, created_at)
   select person_id, 'Người được nhắc ' || n, 'nguoi-' || n || '@khcn-tracker.invalid', at from invited`,
  `insert into project (id, code, title, kind, level, proposed_on, last_act_on, demonstration, created_at)
   select id, 'DO-' || left(id::text, 8), 'Nhiệm vụ đo thử ' || k, 'topic', 'grassroots', '2020', '2020', true, now() from host`,
  `insert into stage_change (project_id, sequence, to_stage, effective_date, created_at)
   select id, 1, 'proposed', '2020', now() from host`,
  `insert into milestone (id, project_id, kind, title, due_date, origin, responsible_person_id, created_at)
   select milestone_id, host.id, 'own', 'Báo cáo tiến độ', now()::date, 'own', person_id, at
   from invited join host on host.k = invited.n / ${PEOPLE_OF_A_PROJECT}`,
  `insert into project_standing (project_id, person_id, kind, role)
   select host.id, person_id, 'team', 'member' from invited join host on host.k = invited.n / ${PEOPLE_OF_A_PROJECT}`,
  `insert into reminded_subject (kind, id, revision, topic, due_date, open)
   select 'milestone', milestone_id, 1, 'own', now()::date, true from invited`,
  `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, channel, due_at,
     state, ring_at, created_at)
   select 'milestone', milestone_id, 1, 'due', 0, 'responsible', 'mail', at, 'planned', at, at from invited`,
];

export async function benchReminders(config: CommandConfig, tell: Tell): Promise<void> {
  const sink = fork(new URL('./mail-sink.js', import.meta.url));
  try {
    const [{ port }] = (await once(sink, 'message')) as [{ port: number }];
    const quiet = { ...config, smtpUrl: `smtp://127.0.0.1:${port}`, logLevel: 'silent' as const };
    const app = await NestFactory.createApplicationContext(AppModule.of(quiet), { logger: false });
    try {
      await seed(app.get(DataSource));
      await measure(app.get(SweepService), tell);
    } finally {
      await app.close();
      await closeQueueBackend();
    }
    sink.send('count');
    const [taken] = await once(sink, 'message');
    tell(`mails taken by the server: ${taken}, lost or doubled: ${PEOPLE - Number(taken)}`);
  } finally {
    sink.kill();
  }
}

async function measure(sweeps: SweepService, tell: Tell): Promise<void> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const glance = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, GLANCE_MS);
  const startedAt = performance.now();
  const sent = await sweeps.sweep();
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(glance);
  tell(
    `${sent} reminders of as many people, due at once: ${seconds.toFixed(1)} s, ${Math.round(sent / seconds)} a second`,
  );
  tell(
    `resident memory: ${Math.round(before / MEGABYTE)} MB before, ${Math.round(most / MEGABYTE)} MB at most`,
  );
}

async function seed(dataSource: DataSource): Promise<void> {
  const [{ due }] = await dataSource.query(
    `select count(*)::int as due from (select from reminder where state = 'planned' and ring_at <= now() limit 1) due`,
  );
  if (due > 0)
    throw new CommandError(
      'Reminders are due in this database already: run this bench on one of npm run seed:large.',
    );
  await dataSource.transaction(async (tx) => {
    for (const statement of SEED) await tx.query(statement);
  });
}
