import { type Client, TestApplication } from '../support/application.js';

let application: TestApplication;
let secretary: Client;

beforeAll(async () => {
  application = await TestApplication.start();
  secretary = await application.openAccount('secretary@test.local', ['secretary']);
});

afterAll(() => application.stop());

describe('the registers', () => {
  it('takes an institution in, answers its ETag and finds it without accents', async () => {
    const created = await secretary.post('institutions', {
      name: 'Trường Đại học Phạm Văn Đồng',
      kind: 'university',
    });
    expect(created.status).toBe(201);
    expect(created.headers.etag).toBe('"1"');
    const found = await secretary.get('institutions?q=dai hoc pham van dong');
    expect(found.body.items.map(({ id }: { id: string }) => id)).toContain(created.body.id);
  });

  it('refuses a change of a version that another has changed since', async () => {
    const { body } = await secretary.post('institutions', { name: 'HTX Một' });
    const first = await secretary.patch(`institutions/${body.id}`, { note: 'a' }, { 'if-match': '"1"' });
    expect(first.body).toMatchObject({ version: 2, note: 'a' });
    const second = await secretary.patch(`institutions/${body.id}`, { note: 'b' }, { 'if-match': '"1"' });
    expect(second.status).toBe(412);
    expect(second.body.code).toBe('stale-version');
  });

  it('pages through all entries once, in order', async () => {
    const { body: before } = await secretary.get('persons?limit=200');
    for (let n = 0; n < 7; n++) await secretary.post('persons', { fullName: `Người ${n % 3}` });
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const page = await secretary.get(`persons?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.body.items.map(({ id }: { id: string }) => id));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(before.items.length + 7);
  });

  it.each([
    ['a missing name', {}, 'name'],
    ['an unknown field', { name: 'A', colour: 'red' }, 'colour'],
    ['a NUL in a name', { name: 'A\u0000' }, 'name'],
    ['an unknown kind', { name: 'A', kind: 'planet' }, 'kind'],
    ['a day that is none', { name: 'A', validFrom: '2021-02-30' }, 'validFrom'],
  ])('answers 400 naming the field for %s', async (_, body, field) => {
    const answer = await secretary.post('institutions', body);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.errors[0].path).toBe(field);
  });

  it.each([
    ['broken JSON', '{"name": '],
    ['a list for an object', '[1]'],
    ['nesting that would exhaust the stack', `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
  ])('answers 400 for %s', async (_, body) => {
    expect((await secretary.post('institutions', body)).status).toBe(400);
  });

  it('answers 422 for an institution that does not exist', async () => {
    const answer = await secretary.post('persons', {
      fullName: 'A',
      institutionId: '00000000-0000-4000-8000-000000000000',
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'unknown-reference']);
  });

  it('registers a paper once, however often it is named', async () => {
    const paper = { number: '690/QĐ-UBND', date: '2020-04-15' };
    const [one, two] = await Promise.all([
      secretary.post('decisions', paper),
      secretary.post('decisions', { ...paper, issuer: 'UBND huyện' }),
    ]);
    expect(one.status).toBe(201);
    expect(two.body.id).toBe(one.body.id);
  });
});

describe('access', () => {
  it('answers 401 to who has not signed in', async () => {
    const answer = await application.anonymous.get('institutions');
    expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
  });

  it('answers 403 to a role without the permission', async () => {
    const auditor = await application.openAccount('auditor@test.local', ['auditor']);
    expect((await auditor.get('institutions')).status).toBe(200);
    expect((await auditor.post('institutions', { name: 'A' })).status).toBe(403);
  });

  it('refuses a change without the CSRF token, which a foreign page cannot know', async () => {
    const answer = await secretary.send('POST', 'institutions', { name: 'A' }, { 'x-csrf-token': 'guess' });
    expect([answer.status, answer.body.code]).toEqual([403, 'csrf-token-missing']);
  });

  it('takes an access token without cookie or CSRF token', async () => {
    const { body } = await secretary.post('access-tokens', {
      name: 'script',
      expiresInDays: 1,
      scopes: ['write'],
    });
    const headers = { authorization: `Bearer ${body.token}` };
    expect((await application.anonymous.post('institutions', { name: 'Qua mã' }, headers)).status).toBe(201);
  });

  it('shuts an account out at its next request once it is made inactive', async () => {
    const administrator = await application.openAccount('admin@test.local', ['administrator']);
    const leaver = await application.openAccount('leaver@test.local', ['reporter']);
    const { body } = await administrator.get('accounts');
    const { id } = body.items.find(({ email }: { email: string }) => email === 'leaver@test.local');
    expect((await administrator.patch(`accounts/${id}`, { active: false })).status).toBe(200);
    expect((await leaver.get('institutions')).status).toBe(401);
    await expect(application.signIn('leaver@test.local')).rejects.toThrow('401');
  });

  it('keeps the last administrator', async () => {
    const administrator = await application.signIn('admin@test.local');
    const { body } = await administrator.get('session');
    const answer = await administrator.patch(`accounts/${body.account.accountId}`, { active: false });
    expect([answer.status, answer.body.code]).toEqual([422, 'last-administrator']);
  });

  it('acts once for a key sent twice, and refuses the key with another body', async () => {
    const headers = { 'idempotency-key': 'one' };
    const first = await secretary.post('institutions', { name: 'Một lần' }, headers);
    const second = await secretary.post('institutions', { name: 'Một lần' }, headers);
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    const other = await secretary.post('institutions', { name: 'Lần khác' }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });
});

describe('the frame', () => {
  it('tells its health', async () => {
    expect((await application.anonymous.get('/health/live')).body).toEqual({ status: 'live' });
    const ready = await application.anonymous.get('/health/ready');
    expect([ready.status, ready.body.parts.database, ready.body.parts.queue]).toEqual([200, 'ok', 'ok']);
  });

  it('describes its routes in an OpenAPI document', async () => {
    const { body } = await application.anonymous.get('/api/openapi.json');
    expect(Object.keys(body.paths)).toContain('/api/v1/projects');
  });

  it('answers an unknown route with a problem in the language asked for', async () => {
    const answer = await secretary.get('nothing', { 'accept-language': 'en' });
    expect([answer.status, answer.body.title]).toEqual([
      404,
      'There is no such record, or you may not see it.',
    ]);
  });

  it('leaves an audit row for each change, in its transaction', async () => {
    const { body } = await secretary.post('institutions', { name: 'Có vết' });
    const auditor = await application.signIn('auditor@test.local');
    const trail = await auditor.get(`audit?entity=institution&id=${body.id}`);
    expect(trail.body.items).toMatchObject([
      { act: 'institution.registered', actorName: 'secretary@test.local' },
    ]);
  });
});

describe('the letterheads of an authority', () => {
  const HEAD = { agency: 'ỦY BAN NHÂN DÂN HUYỆN MỘT', symbol: 'UBND', place: 'Huyện Một' };

  async function authority(): Promise<string> {
    const { body } = await secretary.post('institutions', { name: 'UBND huyện Một', kind: 'authority' });
    return body.id;
  }

  it('stand from their day on, are written over in place, and go with a record of it', async () => {
    const id = await authority();
    const written = await secretary.put(`letterheads/${id}/2020-01-01`, {
      ...HEAD,
      recipients: ['Như trên'],
    });
    expect(written.body).toMatchObject({ version: 1, recipients: ['Như trên'], signature: [], signer: null });
    const changed = await secretary.put(`letterheads/${id}/2020-01-01`, { ...HEAD, signer: 'Nguyễn Văn A' });
    expect(changed.body).toMatchObject({ version: 2, signer: 'Nguyễn Văn A', recipients: [] });
    expect((await secretary.delete(`letterheads/${id}/2020-01-01`)).status).toBe(200);
    const { body } = await secretary.get('letterheads');
    expect(body.items.filter((head: { authorityId: string }) => head.authorityId === id)).toEqual([]);
  });

  it('are refused over a version that another wrote meanwhile, and for what is no authority', async () => {
    const id = await authority();
    await secretary.put(`letterheads/${id}/2020-01-01`, HEAD);
    const stale = await secretary.put(`letterheads/${id}/2020-01-01`, HEAD, { 'if-match': '"0"' });
    expect(stale.body.code).toBe('stale-version');
    const { body: company } = await secretary.post('institutions', {
      name: 'Công ty Hai',
      kind: 'enterprise',
    });
    expect((await secretary.put(`letterheads/${company.id}/2020-01-01`, HEAD)).status).toBe(404);
  });

  it('are written on a page, a line for each recipient', async () => {
    const id = await authority();
    const form = new URLSearchParams({
      _csrf: secretary.csrfToken,
      version: '0',
      authorityId: id,
      validFrom: '2021-05-01',
      ...HEAD,
      recipients: 'Như trên\r\n\r\n<b>Lưu: VT</b>\r\n',
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await secretary.post('/letterheads', form.toString(), headers);
    expect(sent.status).toBe(303);
    const page = await secretary.get(`/letterheads/${id}/2021-05-01`);
    expect(page.text).toContain('\nNhư trên\n&lt;b>Lưu: VT&lt;/b>');
    const again = await secretary.post('/letterheads', form.toString(), headers);
    expect(again.status).toBe(412);
    expect(again.text).toContain('Huyện Một');
  });
});
