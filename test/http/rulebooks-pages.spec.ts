/** The pages of rulebooks as a browser without scripts sees them. */
import { FileMaking } from '../../src/features/file-orders/file-making.service.js';
import { type Answer, Client } from '../support/application.js';
import { done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

type Fields = Record<string, string | string[]>;

function submit(client: Client, path: string, fields: Fields = {}): Promise<Answer> {
  const browser = new Client(office.application.app, client.cookie);
  const pairs = Object.entries({ _csrf: client.csrfToken, ...fields }).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
  return browser.post(path, new URLSearchParams(pairs).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
}

const DECODED: Record<string, string> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
};
const decode = (text: string) => text.replace(/&(quot|amp|lt|gt|#39);/g, (entity) => DECODED[entity]!);
const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag);
  return found ? decode(found[1]!) : '';
};

/** What a browser would send of the form as it stands. */
function fieldsIn(html: string): Fields {
  const form = /<form method="post" action="\/rulebooks\/[^"]*(?:edit|new)"[\s\S]*?<\/form>/.exec(html)![0];
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value];
  };
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    if (attribute(tag, 'type') === 'checkbox') {
      if (/ checked/.test(tag)) add(attribute(tag, 'name'), attribute(tag, 'value') || 'on');
    } else add(attribute(tag, 'name'), attribute(tag, 'value'));
  }
  for (const [, head, options] of form.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]* selected[^>]*>/.exec(options!)?.[0] ?? /<option[^>]*>/.exec(options!)![0];
    add(attribute(` ${head}`, 'name'), attribute(chosen, 'value'));
  }
  for (const [, head, text] of form.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attribute(` ${head}`, 'name'), decode(text!));
  }
  delete fields._csrf;
  return fields;
}

const location = ({ headers }: Answer) => String(headers.location);
const idOf = async (code: string, builtIn = true): Promise<string> => {
  const { items } = done(await office.secretary.get(`rulebooks?code=${code}`));
  return items.find((each: { builtIn: boolean }) => each.builtIn === builtIn).id;
};

describe('the list', () => {
  it('tells what is in force, what is a draft, and the gaps, to those who may read', async () => {
    const page = await office.auditor.get('/rulebooks');
    expect(page.status).toBe(200);
    for (const words of [
      'TT-11-2014',
      'Hội đồng nghiệm thu',
      'Khoảng thời gian không có quy chế',
      '31/07/2014',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.text).not.toContain('/rulebooks/new');
    expect((await office.secretary.get('/rulebooks')).text).toContain('/rulebooks/new');
    expect((await office.secretary.get('/projects')).text).toContain('href="/rulebooks"');
    expect((await office.investigator.get('/rulebooks')).status).toBe(404);
  });
});

describe('a rulebook', () => {
  it('is told in words with its articles', async () => {
    const { text } = await office.auditor.get(`/rulebooks/${await idOf('TT-11-2014')}`);
    for (const words of [
      'Chủ tịch, hoặc Phó Chủ tịch được ủy quyền bằng văn bản',
      'có mặt ít nhất 2/3 số thành viên',
      'ít nhất 3/4 số thành viên có mặt cho “Xuất sắc”; không có phiếu “Không đạt” (Điều 13.2)',
      'trên 1/3 số thành viên có mặt cho “Không đạt”',
      'trước phiên họp ít nhất 7 ngày làm việc',
      'áp dụng tương tự, chưa đối chiếu với quy định của địa phương',
    ]) {
      expect(decode(text)).toContain(words);
    }
    expect(text).not.toContain('<form method="post" action="/rulebooks/');
  });

  it('that is none is not found', async () => {
    expect((await office.secretary.get('/rulebooks/nonsense')).status).toBe(404);
    expect((await office.secretary.get('/rulebooks/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

describe('writing one without scripts', () => {
  it('goes from a copy over its mistakes to a rehearsal, and is published as the successor', async () => {
    const shipped = await idOf('TT-07-2014');
    const edit = location(await submit(office.secretary, `/rulebooks/${shipped}/copy`));
    expect(edit).toMatch(/^\/rulebooks\/[0-9a-f-]{36}\/edit$/);
    const form = fieldsIn((await office.secretary.get(edit)).text);
    const before = done(await office.secretary.get(`rulebooks/${shipped}`));

    const saved = await submit(office.secretary, edit, {
      ...form,
      code: 'QD-TRANG',
      titleVi: 'Quy chế của sở',
    });
    const path = location(saved);
    expect(saved.status).toBe(303);
    const own = done(await office.secretary.get(path.slice(1)));
    expect(own).toMatchObject({ code: 'QD-TRANG', state: 'draft', title: { vi: 'Quy chế của sở' } });
    for (const part of [
      'seats',
      'quorum',
      'ballot',
      'verdict',
      'meeting',
      'conflicts',
      'deadlines',
      'adoptions',
    ]) {
      expect([part, own[part]]).toEqual([part, before[part]]);
    }

    const wrong = await submit(office.secretary, edit, { ...form, code: 'QD-TRANG', verdict: '{ oh' });
    expect(wrong.status).toBe(400);
    expect(decode(wrong.text)).toContain('verdict: Giá trị của “verdict” không hợp lệ');
    expect(decode(wrong.text)).toContain('{ oh');

    expect((await submit(office.secretary, edit, { ...form, code: 'QD-TRANG' })).status).toBe(412);
    const { rowVersion: _, ...fresh } = form;
    const impossible = {
      ...fresh,
      code: 'QD-TRANG',
      'quorum-0-share': '40',
      'quorum-0-upTo': '',
      'quorum-1-share': '',
    };
    expect((await submit(office.secretary, edit, impossible)).status).toBe(303);
    expect((await office.secretary.get(path)).text).toContain('quorum.bySize: ');
    const refused = await submit(office.secretary, `${path}/publication`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('role="alert"');

    await submit(office.secretary, edit, { ...fresh, code: 'QD-TRANG', levels: 'ministry' });
    expect((await office.secretary.get(path)).text).toContain('Không thấy lỗi');
    const rehearsal = location(
      await submit(office.secretary, `${path}/rehearsal`, { 'from~date': '', 'to~date': '' }),
    );
    expect((await office.secretary.get(rehearsal)).text).toMatch(/http-equiv="refresh"[\s\S]*Đang chờ/);
    await office.application.app.get(FileMaking).sweep();
    expect((await office.secretary.get(rehearsal)).text).toMatch(/Kết quả thử[\s\S]*Kết quả như cũ/);
    expect((await office.auditor.get(rehearsal)).status).toBe(404);
    expect(location(await submit(office.secretary, `${path}/publication`, { succeeds: 'yes' }))).toBe(path);
    expect(done(await office.secretary.get(path.slice(1))).state).toBe('published');

    const adopted = await submit(office.secretary, `${path}/adoptions`, {
      authorityId: '',
      level: 'grassroots',
      from: '2099-01-01',
      note: 'theo <b>quyết định</b> của sở',
    });
    expect(location(adopted)).toBe(path);
    expect((await office.auditor.get(path)).text).toContain('theo &lt;b>quyết định&lt;/b> của sở');
  });

  it('begins from a known one', async () => {
    const form = fieldsIn((await office.secretary.get('/rulebooks/new')).text);
    const saved = await submit(office.secretary, '/rulebooks/new', { ...form, code: 'QD-MOI' });
    expect(saved.status).toBe(303);
    const gone = location(await submit(office.secretary, `${location(saved)}/deletion`));
    expect(gone).toBe('/rulebooks');
    expect((await office.secretary.get(location(saved))).status).toBe(404);
  });

  it('takes nothing without the token, nor from who only reads', async () => {
    const id = await idOf('TT-11-2014');
    expect((await submit(office.secretary, `/rulebooks/${id}/copy`, { _csrf: 'x' })).status).toBe(403);
    for (const act of ['copy', 'publication', 'rehearsal', 'adoptions', 'deletion', 'edit']) {
      expect([act, (await submit(office.auditor, `/rulebooks/${id}/${act}`)).status]).toEqual([act, 404]);
    }
    expect((await office.auditor.get(`/rulebooks/${id}/edit`)).status).toBe(404);
  });
});
