/** A password is changed by its owner alone, who proves to be it, and puts everybody else out. */
import { type Client, PASSWORD, TestApplication } from '../support/application.js';

const FRESH = 'trà lá sen đậm vị';

let application: TestApplication;
let owner: Client;

beforeAll(async () => {
  application = await TestApplication.start();
  owner = await application.openAccount('bich.tran@test.local', ['reporter']);
});

afterAll(() => application?.stop());

const change = (newPassword: string, currentPassword = PASSWORD) =>
  owner.put('password', { currentPassword, newPassword });

it.each([
  ['mười ký tự', 'password-too-short'],
  ['matkhau123456', 'password-too-common'],
  ['Bich.Tran.2024', 'password-tells-account'],
])('is not "%s"', async (newPassword, code) => {
  const answer = await change(newPassword);
  expect([answer.status, answer.body.errors]).toEqual([
    422,
    [{ path: 'newPassword', code, message: expect.any(String) }],
  ]);
});

it('is not changed by who does not know it, on the page neither, which keeps no password', async () => {
  const wrong = await change(FRESH, 'wrong');
  expect([wrong.status, wrong.body.code]).toEqual([422, 'current-password-wrong']);
  const form = new URLSearchParams({ _csrf: owner.csrfToken, currentPassword: 'wrong', newPassword: FRESH });
  const page = await owner.post('/profile/password', form.toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect([page.status, page.text.includes('Mật khẩu hiện tại không đúng')]).toEqual([422, true]);
  expect(page.text).not.toContain(FRESH);
});

it('ends all sessions and tokens; the browser that asked goes on under a new cookie', async () => {
  const elsewhere = await application.signIn('bich.tran@test.local');
  const { token } = (await owner.post('access-tokens', { name: 'script', expiresInDays: 1 })).body;
  const answer = await change(FRESH);
  expect(answer.status).toBe(200);
  const renewed = application.signedIn({
    cookie: String(answer.headers['set-cookie']).split(';')[0]!,
    csrfToken: answer.body.csrfToken,
  });
  const bearer = await application.anonymous.get('session', { authorization: `Bearer ${token}` });
  const statuses = [owner, elsewhere, renewed].map((client) => client.get('session'));
  expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([401, 401, 200]);
  expect(bearer.status).toBe(401);
  await expect(application.signIn('bich.tran@test.local')).rejects.toThrow('401');
  // However the keyboard composes its accents.
  owner = await application.signIn('bich.tran@test.local', FRESH.normalize('NFD'));
  const rows = await application.sql.query(
    `select act, before::text, after::text from audit_entry where root_kind = 'account' order by at desc`,
  );
  expect(rows.map(({ act }: { act: string }) => act)).toContain('account.password-changed');
  expect(JSON.stringify(rows)).not.toMatch(/argon2|trà lá sen/);
});

it('is taken exactly as it was typed, however long and with the spaces around it, on the page too', async () => {
  const email = 'spaces@test.local';
  const spaced = ` ${'trà lá sen ở hồ '.repeat(5)}`;
  expect(spaced.length).toBeGreaterThan(64);
  const reader = await application.openAccount(email, ['reporter']);
  await reader.put('password', { currentPassword: PASSWORD, newPassword: spaced });
  const enter = async (password: string) => {
    const form = new URLSearchParams({ email, password }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (await application.anonymous.post('/sign-in', form, headers)).status;
  };
  expect([await enter(spaced), await enter(spaced.trim())]).toEqual([303, 401]);
});

it('cannot be guessed by who found a browser left open', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 11; at++) statuses.push((await change(FRESH, `wrong ${at}`)).status);
  expect(statuses).toEqual([...Array(10).fill(422), 429]);
});
