/** Who may choose a password for another: in the demonstration alone, of its own accounts, and never of who sits in a running session. */
import { actOf } from '../../src/commands/accounts.js';
import { AccountsService } from '../../src/features/identity/accounts.service.js';
import { hashPassword } from '../../src/features/identity/secrets.js';
import { at, callSession, openSession, refusal } from '../features/councils/given-meeting.js';
import { type Client, done } from '../support/application.js';
import { Office } from '../support/office.js';

const FRESH = 'trà lá sen đậm vị';
const BY_LINK = [422, 'password-by-link-only'];

let office: Office;
let administrator: Client;

beforeAll(async () => {
  office = await Office.open({ DEMO: '1' });
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
});

afterAll(() => office?.close());

const idOf = async (email: string): Promise<string> =>
  done(await administrator.get(`accounts?q=${email}`)).items[0].id;
const give = async (email: string) =>
  administrator.patch(`accounts/${await idOf(email)}`, { password: FRESH });
const open = (email: string) =>
  administrator.post('accounts', { email, displayName: 'Mới', roles: ['reporter'], password: FRESH });

it('chooses none in an office whose demonstration was cleared, though the setting still stands', async () => {
  expect(refusal(await open('tried@test.local'))).toEqual(BY_LINK);
  expect(refusal(await give('member1@test.local'))).toEqual(BY_LINK);
});

describe('beside the demonstration', () => {
  beforeAll(async () => {
    const account = { email: 'shown@test.local', displayName: 'Minh họa', roles: ['reporter' as const] };
    await office.application.app
      .get(AccountsService)
      .openDemonstrationAccount(actOf('test'), account, await hashPassword(FRESH));
  });

  it('chooses those of its accounts and of new ones, and of no other', async () => {
    done(await give('shown@test.local'));
    done(await open('tried@test.local'));
    expect(refusal(await give('member1@test.local'))).toEqual(BY_LINK);
  });

  it('chooses none of a member while the session runs', async () => {
    await office.application.sql.query(
      `update account set demonstration = true where email = 'member3@test.local'`,
    );
    const called = await callSession(office);
    await openSession(office, called);
    expect(refusal(await give('member3@test.local'))).toEqual([422, 'way-in-waits-for-session']);
    done(await office.secretary.post(at(called, '/postponement'), { reason: 'mất điện' }));
    done(await give('member3@test.local'));
  });
});
