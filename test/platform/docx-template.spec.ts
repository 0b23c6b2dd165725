/** Templates as an office might send them: each built-in one is complete, what could act is refused, every mistake is named. */
import PizZip from 'pizzip';
import type { Catalogue, FormValues } from '../../src/domain/forms/form.js';
import { FORM_KIND_CODES, type FormKind, formKind } from '../../src/domain/forms/form-kinds.js';
import { checkTemplate, fillTemplate } from '../../src/platform/papers/docx-template.js';
import { formDocx } from '../../src/platform/papers/form-docx.js';
import { FORM_LAYOUTS } from '../../src/wording/forms/form-layouts.js';
import { FORM_KIND_WORDS } from '../../src/wording/forms/form-words.js';

const builtIn = (kind: FormKind) => formDocx(FORM_KIND_WORDS[kind].vi, FORM_LAYOUTS[kind]);

const MEANING = { vi: 'x', en: 'x' };
const CATALOGUE: Catalogue = {
  texts: { title: MEANING, place: MEANING },
  lists: { members: { name: MEANING, role: MEANING }, projects: { code: MEANING } },
};

const paragraphs = (...texts: string[]) =>
  texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');

let blank: Buffer;
beforeAll(async () => {
  blank = await formDocx('Trống', []);
});

/** A document with this body, and with other parts where told. */
function docx(body: string, more: Record<string, string> = {}): Buffer {
  const zip = new PizZip(blank);
  const document = zip.file('word/document.xml')!.asText();
  zip.file('word/document.xml', document.replace('<w:body>', `<w:body>${body}`));
  for (const [name, content] of Object.entries(more)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const codesOf = (file: Buffer) => checkTemplate(file, CATALOGUE).map(({ code }) => code);
const textOf = (file: Buffer) => new PizZip(file).file('word/document.xml')!.asText();

const VALUES: FormValues = {
  title: { text: 'Nhiệm vụ <script>&"' },
  place: { text: 'Bình Sơn' },
  members: {
    rows: [
      { name: 'An', role: 'Chủ tịch' },
      { name: 'Bình', role: 'Ủy viên' },
    ],
  },
  projects: { rows: [] },
};

describe('built-in templates', () => {
  it.each(FORM_KIND_CODES)('%s names known fields only, and each of them', async (kind) => {
    const { catalogue } = formKind(kind);
    const file = await builtIn(kind);
    expect(checkTemplate(file, catalogue)).toEqual([]);
    const tags = textOf(file);
    const fields = [...Object.keys(catalogue.texts), ...Object.values(catalogue.lists).flatMap(Object.keys)];
    expect(fields.filter((field) => !tags.includes(`{${field}}`))).toEqual([]);
  });
});

describe('filling', () => {
  it('prints text as text, repeats rows, and leaves nothing of an empty repeat', () => {
    const template = docx(
      paragraphs('{title} tại {place}', '{#members}', '- {role}: {name}, {place}', '{/members}') +
        paragraphs('{#projects}', '{code}', '{/projects}'),
    );
    expect(checkTemplate(template, CATALOGUE)).toEqual([]);
    const xml = textOf(fillTemplate(template, VALUES));
    expect(xml).toContain('Nhiệm vụ &lt;script&gt;&amp;');
    expect(xml.match(/- (Chủ tịch: An|Ủy viên: Bình), Bình Sơn/g)).toHaveLength(2);
    expect(xml).not.toMatch(/[{}]/);
  });

  it('finds a tag that Word split over runs', () => {
    const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    const template = docx(`<w:p>${['{', 'ti', 'tle', '}'].map(run).join('')}</w:p>`);
    expect(checkTemplate(template, CATALOGUE)).toEqual([]);
    expect(textOf(fillTemplate(template, { ...VALUES, title: { text: 'Tảo xoắn' } }))).toContain('Tảo xoắn');
  });

  it('takes tags in a value, control characters and turned reading direction as text without effect', () => {
    const hostile = `{{constructor}} {#members} =cmd|'/C calc'!A0 \u0000\u0007\u202eevil ${'x'.repeat(10_000)}`;
    const xml = textOf(fillTemplate(docx(paragraphs('{title}')), { ...VALUES, title: { text: hostile } }));
    expect(xml).toContain('{{constructor}} {#members} =cmd|');
    expect([...xml].filter((letter) => '\u0000\u0007\u202e'.includes(letter))).toEqual([]);
  });
});

describe('mistakes in tags', () => {
  it.each([
    ['{titel}', 'form-field-unknown', { name: 'titel', nearest: 'title' }],
    ['{constructor}', 'form-field-unknown', { name: 'constructor', nearest: expect.any(String) }],
    ['{__proto__}', 'form-field-unknown', { name: '__proto__', nearest: expect.any(String) }],
    ['{title + place}', 'form-field-unknown', expect.anything()],
    ['{members.length}', 'form-field-unknown', expect.anything()],
    ['{name}', 'template-field-outside-repeat', { name: 'name', list: 'members' }],
    ['{members}', 'template-list-as-text', { name: 'members' }],
    ['{#title}x{/title}', 'template-text-repeated', { name: 'title' }],
    ['{#member}{name}{/member}', 'form-field-unknown', { name: 'member', nearest: 'members' }],
    ['{#members}{name}', 'template-repeat-unclosed', { name: 'members' }],
    ['{name}{/members}', 'template-repeat-unopened', { name: 'members' }],
    ['{#members}{#members}{name}{/members}{/members}', 'template-repeat-within-repeat', expect.anything()],
    ['{^members}x{/members}', 'template-tag-not-taken', { written: 'members' }],
    ['{@title}', 'template-tag-not-taken', { written: 'title' }],
    ['{=[[ ]]=}', 'form-field-unknown', expect.anything()],
    ['{title', 'template-tag-broken', { name: 'title' }],
    ['title}', 'template-tag-broken', expect.anything()],
  ])('%s is told as %s', (text, code, facts) => {
    expect(checkTemplate(docx(paragraphs(text)), CATALOGUE)).toContainEqual({ code, path: 'file', facts });
  });

  it('are looked for in headers and footers too', () => {
    const header =
      '<?xml version="1.0"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
    const zip = new PizZip(blank);
    const part = Object.keys(zip.files).find((name) => /^word\/header\d\.xml$/.test(name))!;
    expect(codesOf(docx('', { [part]: `${header}${paragraphs('{titel}')}</w:hdr>` }))).toEqual([
      'form-field-unknown',
    ]);
  });
});

describe('what could act', () => {
  const RELATIONS = 'word/_rels/document.xml.rels';
  const relation = (attributes: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" ${attributes}/></Relationships>`;
  const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  const field = (...pieces: string[]) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces
      .map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`)
      .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

  it.each([
    ['macros', '', { 'word/vbaProject.bin': 'x' }, 'template-with-active-content'],
    ['an embedded object', '', { 'word/embeddings/oleObject1.bin': 'x' }, 'template-with-active-content'],
    ['a control', '', { 'word/activeX/activeX1.xml': '<x/>' }, 'template-with-active-content'],
    ['another file as a chunk', '<w:altChunk r:id="r9"/>', {}, 'template-with-active-content'],
    [
      'a link',
      '',
      { [RELATIONS]: relation(`Type="${HYPERLINK}" Target="http://a.example" TargetMode="External"`) },
      'template-with-links',
    ],
    [
      'a link in disguise',
      '',
      { [RELATIONS]: relation(`Type="${HYPERLINK}" Target="http://a.example" TargetMode = '&#69;xternal'`) },
      'template-with-links',
    ],
    [
      'a template behind the template',
      '',
      {
        'word/_rels/settings.xml.rels': relation('Type="http://x/relationships/attachedTemplate" Target="a"'),
      },
      'template-with-links',
    ],
    ['a text from another file', field('INCLUDETEXT "c:\\\\a"'), {}, 'template-with-computed-field'],
    ['a program call split over runs', field('DD', 'EAUTO c:\\\\a'), {}, 'template-with-computed-field'],
    ['a field within a field', field('PAGE', '{ DDE a }'), {}, 'template-with-computed-field'],
    ['a simple field', '<w:fldSimple w:instr="DDE a b"/>', {}, 'template-with-computed-field'],
    [
      'a program call behind a marked section',
      field('<![CDATA[INCLUDEPICTURE "http://a.example/b" ]]>', 'PAGE'),
      {},
      'template-unreadable',
    ],
    [
      'a program call behind a comment',
      field('<!---->INCLUDEPICTURE "http://a.example/b" ', 'PAGE'),
      {},
      'template-unreadable',
    ],
    [
      'a field under another name for its language',
      field('DDEAUTO a b').replaceAll('w:fld', 'x.y:fld').replaceAll('w:instr', 'x.y:instr'),
      {},
      'template-with-computed-field',
    ],
    [
      'a simple field behind a sign that ends no tag',
      '<w:fldSimple w:fldLock=">" w:instr="DDE a b"/>',
      {},
      'template-with-computed-field',
    ],
    [
      'a simple field with two orders',
      '<w:fldSimple x:instr="PAGE" w:instr="DDE a b"/>',
      {},
      'template-with-computed-field',
    ],
    [
      'a chunk under another name for its language',
      '<x.y:altChunk r:id="r9"/>',
      {},
      'template-with-active-content',
    ],
    ['entities', '', { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }, 'template-unreadable'],
    [
      'another encoding',
      '',
      { 'word/styles.xml': '<?xml version="1.0" encoding="UTF-16"?><a/>' },
      'template-unreadable',
    ],
  ])('%s is refused', (_, body, parts, code) => {
    expect(codesOf(docx(body, parts))).toEqual([code]);
  });

  it('does not refuse numbers of pages', () => {
    expect(codesOf(docx(field(' PAGE ', '\\* MERGEFORMAT ') + field('NUMPAGES')))).toEqual([]);
  });

  it('refuses a small file that would grow beyond all limits, without unpacking it', () => {
    const bomb = docx('', { 'word/media/image1.png': 'x'.repeat(21 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(codesOf(bomb)).toEqual(['template-unreadable']);
  });

  it('refuses what is no document', () => {
    for (const file of [Buffer.alloc(0), Buffer.from('PK'), blank.subarray(0, blank.length / 2)])
      expect(codesOf(file)).toEqual(['template-unreadable']);
  });
});
