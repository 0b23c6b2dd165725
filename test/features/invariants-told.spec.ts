/** What the office records, rewritten, slipped in or taken out behind the triggers, is found beside the act that tells it last. */
import type pg from 'pg';
import { RECORD_QUERIES } from '../../src/features/invariants/record-queries.js';
import { RECORDS_AS_TOLD } from '../../src/features/invariants/told-records.js';
import { openClient } from '../../src/platform/database/open-client.js';
import type { Client } from '../support/application.js';
import { done, Office } from '../support/office.js';
import { at, type CalledSession, callSession } from './councils/given-meeting.js';
import { namedAfter } from './given-damage.js';

const QUERIES = {
  records: RECORDS_AS_TOLD.join(' union '),
  standings: RECORD_QUERIES['who-knows-of-a-project-was-named'],
  grades: RECORD_QUERIES['grades-are-their-verdicts'],
  stages: RECORD_QUERIES['projects-stand-where-their-history-ends'],
};

let office: Office;
let client: pg.Client;
let administrator: Client;
let projectId: string;
let called: CalledSession;

beforeAll(async () => {
  office = await Office.open();
  client = await openClient(office.application.url);
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  const orderedProducts = [{ name: 'tảo khô', quantity: 3, unit: 'kg' }, { name: 'bánh' }];
  projectId = await office.runUntilInProgress({
    orderedProducts,
    team: [{ personId: office.members[8]!.personId, role: 'member' }],
  });
  await changeProject();
  await recordGrade();
  await keepOfficeRecords();
  called = await callSession(office, { purpose: 'definition' });
  const tenth = {
    personId: await office.person('Người Mười', office.leadId),
    role: 'member',
    sizeReason: 'liên ngành',
  };
  done(await office.secretary.post(`councils/${called.councilId}/seats`, tenth));
  for (const content of ['nháp', 'Nhận xét'])
    done(await office.secretary.put(at(called, `/comments/${called.seatIds[5]}`), { content }));
  done(await office.secretary.put(at(called, '/steps/documents-out'), { doneOn: '2021-12-01' }));
});

afterAll(async () => {
  await client.end();
  await office.close();
});

/** A product goes, one comes, one was delivered; and the end is later. */
async function changeProject(): Promise<void> {
  const { orderedProducts } = done(await office.secretary.get(`projects/${projectId}`));
  const [{ id, name }] = orderedProducts;
  const change = {
    orderedProducts: [{ id, name, quantity: 4 }, { name: 'cốm' }],
    scale: 'bể 18.000 lít',
    period: { end: '2022-06' },
  };
  done(await office.secretary.patch(`projects/${projectId}`, change));
  const delivered = [{ orderedProductId: id, quantity: 3.5, quality: 'đạt' }];
  done(await office.secretary.put(`projects/${projectId}/delivered-products`, delivered));
  const decision = { number: '9/QĐ-UBND', date: '2021-06-01', issuer: 'UBND' };
  const extension = { kind: 'extension', newEndDate: '2022-06-30', effectiveDate: '2021-06-01', decision };
  done(await office.secretary.post(`projects/${projectId}/adjustments`, extension));
}

/** One whose grade an old paper prints. */
async function recordGrade(): Promise<void> {
  const id = await office.runUntilInProgress();
  const recorded = { reason: 'hồ sơ cũ', grade: 'pass', gradeAsWritten: 'Đạt' };
  const old = { reason: 'hồ sơ cũ' };
  done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2022-01-01', recorded: old }));
  done(await office.move(id, 'accepted', { effectiveDate: '2022-02-01', recorded }));
}

async function keepOfficeRecords(): Promise<void> {
  done(await administrator.put('holidays/2027-03-08', { kind: 'off', name: 'Nghỉ bù' }));
  done(await administrator.put('holidays/2027-03-09', { kind: 'off', name: 'Nghỉ bù' }));
  done(await administrator.delete('holidays/2027-03-09'));
  done(await office.finance.post('ledger-locks', { lockedThrough: '2019-12-31', reason: 'khóa sổ' }));
  done(await office.secretary.post('reports/annual/kept', { year: 2021 }));
  done(await office.secretary.put('reports/annual/texts/difficulties', { year: 2021, text: 'Khó khăn' }));
  done(await office.secretary.put('reports/annual/texts/difficulties', { year: 2021, text: '' }));
  const { id } = done(await office.secretary.post('access-tokens', { name: 'máy', expiresInDays: 30 }));
  done(await office.secretary.delete(`access-tokens/${id}`));
  const { items } = done(await office.secretary.get('rulebooks?limit=50'));
  done(await office.secretary.post(`rulebooks/${items[0].id}/successor`, { validFrom: '2027-01-01' }));
}

const namedAfterThis = (...statements: string[]) => namedAfter(client, QUERIES, statements, projectId);

it('names nothing while all is as it was written', async () => {
  expect(await namedAfterThis()).toEqual([]);
});

it('passes over acts of before they told all, and projects that the audit does not know', async () => {
  const before = `update audit_entry set after = after - 'digest' - 'code' - 'authorityId' where act in ('project.proposed', 'comment.written')`;
  expect(await namedAfterThis(before)).toEqual([]);
  const unknown = `delete from audit_entry where root_kind in ('project', 'council')`;
  const invented = ['project', 'council'].map((table) => `update ${table} set demonstration = true`);
  expect(await namedAfterThis(unknown, ...invented)).toEqual([]);
});

it('knows a project before a council also by its id in capitals', async () => {
  const inCapitals = `update audit_entry set after = jsonb_set(after, '{projectIds}', upper((after -> 'projectIds')::text)::jsonb)
    where act = 'council.established'`;
  expect(await namedAfterThis(inCapitals)).toEqual([]);
});

const OF_PROJECT = 'where project_id = $1';
const OURS = 'where $1::uuid is not null';

it.each<[string, string, keyof typeof QUERIES]>([
  ['the title of a project', `update project set title = 'bịa' where id = $1`, 'records'],
  ['its lead institution', 'update project set lead_institution_id = null where id = $1', 'records'],
  ['its end', `update project set period_end = '2023-01' where id = $1`, 'records'],
  [
    'a programme it was given',
    'update project set programme_id = gen_random_uuid() where id = $1',
    'records',
  ],
  ['the day of its last act', `update project set last_act_on = '2001-01-01' where id = $1`, 'stages'],
  ['a project whose every act was taken out', `delete from audit_entry where root_id = $1`, 'records'],
  ['a partner taken out', `delete from project_partner ${OF_PROJECT}`, 'records'],
  [
    'a quantity that was ordered',
    `update ordered_product set quantity = 1 ${OF_PROJECT} and position = 0`,
    'records',
  ],
  [
    'a product slipped in',
    `insert into ordered_product (project_id, position, name) values ($1, 9, 'bịa')`,
    'records',
  ],
  ['a product taken out', `delete from ordered_product ${OF_PROJECT} and position = 1`, 'records'],
  ['a quantity that was delivered', `update delivered_product set quantity = 9 ${OURS}`, 'records'],
  [
    'a delivery slipped in',
    `insert into delivered_product (ordered_product_id, quantity)
     select id, 9 from ordered_product ${OF_PROJECT} and position = 1`,
    'records',
  ],
  [
    'the decision of a move',
    `update stage_change set decision_id = null ${OF_PROJECT} and to_stage = 'approved'`,
    'records',
  ],
  [
    'the warnings of a move',
    `update stage_change set details = '{}' ${OF_PROJECT} and to_stage = 'approved'`,
    'records',
  ],
  ['the end of a contract', `update contract set ends_on = '2021-12-31' ${OF_PROJECT}`, 'records'],
  ['the number of a contract', `update contract set number = 'bịa' ${OF_PROJECT}`, 'records'],
  ['how a contract is paid', `update contract set lump_sum_mode = 'none' ${OF_PROJECT}`, 'records'],
  ['an extension taken out', `delete from adjustment ${OF_PROJECT}`, 'records'],
  [
    'whether a milestone stands firm',
    `update milestone set projected = not projected ${OF_PROJECT}`,
    'records',
  ],
  ['a milestone taken out', `delete from milestone ${OF_PROJECT}`, 'records'],
  [
    'somebody slipped into a team',
    `insert into project_standing (project_id, person_id, kind, role) select $1, person_id, 'team', 'member' from account
     where email = 'finance@test.local'`,
    'standings',
  ],
  [
    'a project slipped before a council',
    `insert into council_project (council_id, project_id) select id, $1 from council
     where id not in (select council_id from council_project ${OF_PROJECT}) limit 1`,
    'records',
  ],
  [
    'by which rules a council judges',
    `update council set rulebook_id = gen_random_uuid() ${OURS}`,
    'records',
  ],
  ['why a council has its size', `update council set size_reason = 'bịa' ${OURS}`, 'records'],
  ['a comment', `update written_comment set content = 'bịa' ${OURS}`, 'records'],
  ['a step of a session', `update session_step set done_on = '2021-11-01' ${OURS}`, 'records'],
  ['a grade that a paper prints', `update project_grade set grade = 'excellent' ${OURS}`, 'grades'],
  ['a grade taken out', `delete from project_grade ${OURS}`, 'grades'],
  [
    'a grade slipped in',
    `insert into project_grade (project_id, grade, accepted_on, source) values ($1, 'excellent', '2021-01-01', 'bịa')`,
    'grades',
  ],
  [
    'the name of a person',
    `update person set full_name = 'Ai Đó' where id = (select principal_investigator_id from project where id = $1)`,
    'records',
  ],
  [
    'the name of an institution',
    `update institution set name = 'Bịa' where id = (select lead_institution_id from project where id = $1)`,
    'records',
  ],
  ['the day of a paper', `update decision set date = '2001-01-01' ${OURS}`, 'records'],
  ['a holiday', `update calendar_day set kind = 'working' ${OURS}`, 'records'],
  [
    'a holiday slipped in',
    `insert into calendar_day (day, kind, name, changed_at) select '2027-03-09', 'off', 'bịa', now() ${OURS}`,
    'records',
  ],
  ['how far the books are locked', `update ledger_lock set locked_through = '2018-12-31' ${OURS}`, 'records'],
  ['what was kept of a report', `update kept_report set content = content || ' ' ${OURS}`, 'records'],
  ['a text of a report', `update annual_text_version set text = 'bịa' ${OURS} and version = 1`, 'records'],
  [
    'a rulebook that came with the program',
    `update rulebook set content = jsonb_set(content, '{verdict,rules}', '[]') ${OURS} and built_in`,
    'records',
  ],
  [
    'a rulebook of the office',
    `update rulebook set content = jsonb_set(content, '{verdict,rules}', '[]') ${OURS} and not built_in`,
    'records',
  ],
  [
    'the last day of a rulebook',
    `update rulebook set valid_to = '2026-12-30' ${OURS} and valid_to = '2026-12-31'`,
    'records',
  ],
  ['which text of a report is the last', `update annual_text set version = 1 ${OURS}`, 'records'],
  [
    'an access token given to another account',
    `update access_token set account_id = gen_random_uuid() ${OURS}`,
    'records',
  ],
  ['an access token revived', `update access_token set revoked_at = null ${OURS}`, 'records'],
  [
    'an access token slipped in',
    `insert into access_token (account_id, name, token_hash, scopes, created_at, expires_at)
     select id, 'x', sha256('x'), '{read}', now(), now() + interval '1 day' from account ${OURS} limit 1`,
    'records',
  ],
  [
    'an identity slipped in',
    `insert into account_subject (issuer, subject, account_id, linked_at) select 'https://x', 'y', id, now() from account ${OURS} limit 1`,
    'records',
  ],
])('finds %s', async (_, statement, name) => {
  expect(await namedAfterThis(statement)).toContain(name);
});
