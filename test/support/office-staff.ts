/** Who works in the office of the tests: recorded over HTTP once a run, then copied with the database. */
import type { Role } from '../../src/domain/access/actor.js';
import { type Client, done, type SignIn, TestApplication } from './application.js';
import { templateMadeOnce } from './database.js';

export const SEAT_ROLES = [
  'chair',
  'vice-chair',
  'reviewer',
  'reviewer',
  'scientific-secretary',
  'member',
  'member',
  'member',
  'member',
] as const;

export interface Staff {
  readonly secretary: SignIn;
  readonly secondSecretary: SignIn;
  readonly leader: SignIn;
  readonly finance: SignIn;
  readonly auditor: SignIn;
  readonly investigator: SignIn;
  readonly members: readonly { readonly personId: string; readonly signIn: SignIn }[];
  readonly leadId: string;
  readonly partnerId: string;
  readonly investigatorPersonId: string;
}

export const STAFFED = 'khcn_office';

export function staffOnce(): Promise<Staff> {
  return templateMadeOnce(STAFFED, async () => {
    const application = await TestApplication.start();
    const told = await staff(application);
    await application.close();
    return { database: application.database, told };
  });
}

async function staff(application: TestApplication): Promise<Staff> {
  const open = async (name: string, roles: Role[], personId?: string) =>
    (await application.openAccount(`${name}@test.local`, roles, personId)).signIn;
  const secretary = await application.openAccount('secretary@test.local', ['secretary']);
  const secondSecretary = await open('secretary2', ['secretary']);
  const leader = await open('leader', ['leader']);
  const finance = await open('finance', ['finance']);
  const auditor = await open('auditor', ['auditor', 'reporter']);
  await recordInstitution(secretary, 'UBND huyện Bình Sơn', { kind: 'authority', code: 'BS' });
  const leadId = await recordInstitution(secretary, 'Trường Đại học Sư phạm – Đại học Đà Nẵng');
  const partnerId = await recordInstitution(secretary, 'HTX Nông nghiệp công nghệ cao Vạn Tường');
  const investigatorPersonId = await recordPerson(secretary, 'Chủ Nhiệm', leadId);
  const investigator = await open('investigator', ['investigator'], investigatorPersonId);
  const members = [];
  for (const at of SEAT_ROLES.keys()) {
    const personId = await recordPerson(secretary, `Thành Viên ${at + 1}`);
    members.push({ personId, signIn: await open(`member${at + 1}`, ['council-member'], personId) });
  }
  const ids = { leadId, partnerId, investigatorPersonId };
  const accounts = { secretary: secretary.signIn, secondSecretary, leader, finance, auditor, investigator };
  return { ...accounts, members, ...ids };
}

export async function recordInstitution(by: Client, name: string, more: object = {}): Promise<string> {
  return done(await by.post('institutions', { name, ...more })).id;
}

export async function recordPerson(by: Client, fullName: string, institutionId?: string): Promise<string> {
  return done(await by.post('persons', { fullName, institutionId })).id;
}
