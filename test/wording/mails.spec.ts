/** Mails as templates and facts make them. */
import fc from 'fast-check';
import {
  decideTemplate,
  type MailTemplate,
  readTemplate,
  TEMPLATE_NAMES,
  type TemplateName,
} from '../../src/domain/schedule/mail-template.js';
import { LANGUAGES } from '../../src/domain/values/language.js';
import { BUILT_IN_TEMPLATES } from '../../src/wording/mail-templates.js';
import { composeMessage, composeNotice, type RemindedItem, type Templates } from '../../src/wording/mails.js';
import { sentenceOf } from '../../src/wording/refusals/index.js';

const publicUrl = 'https://khcn.example.vn/app';

const item = (change: Partial<RemindedItem> = {}): RemindedItem => ({
  projectCode: 'ĐT-01',
  projectTitle: 'Nuôi tảo',
  title: 'Báo cáo định kỳ',
  dueDate: '2026-06-10',
  daysLeft: 7,
  article: 'Điều 26.1 TT 04/2015',
  role: 'responsible',
  standsInFor: null,
  isEscalated: false,
  link: `${publicUrl}/projects/1`,
  ...change,
});

const templatesOf =
  (own: Partial<Record<TemplateName, MailTemplate>> = {}): Templates =>
  (name, language) =>
    readTemplate(name, own[name] ?? BUILT_IN_TEMPLATES[name][language])!;

const compose = (items: RemindedItem[], own = {}, language: 'vi' | 'en' = 'vi') =>
  composeMessage({ recipientName: 'Lan', items, publicUrl }, templatesOf(own), language);

/** What a person sees of the HTML. */
const seen = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<p [^>]*>/g, '\n\n')
    .replace(/\n?<br>\n?/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\n{2,}/g, '\n\n')
    .trim();

const codesOf = (name: TemplateName, template: Partial<MailTemplate>) => {
  const decision = decideTemplate(name, { ...BUILT_IN_TEMPLATES[name].vi, ...template });
  return decision.allowed
    ? []
    : decision.refusals.map(({ code, path, facts = {} }) =>
        [path, code, facts.field ?? facts.block ?? facts.near, facts.nearest].filter(Boolean).join(' '),
      );
};

const KEPT = '{{why}} {{link}}';
const BLOCK = `{{#items}}${KEPT}{{/items}}`;

describe('a template', () => {
  it.each(TEMPLATE_NAMES)('%s is allowed as it is shipped', (name) => {
    for (const language of LANGUAGES)
      expect(decideTemplate(name, BUILT_IN_TEMPLATES[name][language])).toEqual({
        allowed: true,
        value: BUILT_IN_TEMPLATES[name][language],
      });
  });

  it.each<[TemplateName, Partial<MailTemplate>, string[]]>([
    ['reminder', { body: `${KEPT} {{recipent}}` }, ['body template-field-unknown recipent recipient']],
    ['reminder', { body: `${KEPT} {{Due}}` }, ['body template-field-unknown Due due']],
    [
      'reminder',
      { body: `${KEPT} {{project.tile}}` },
      ['body template-field-unknown project.tile project.title'],
    ],
    ['reminder', { body: `${KEPT} {{}}` }, ['body template-field-unknown due']],
    ['reminder', { body: `${KEPT} {{{due}}}` }, ['body template-field-unknown {{{due}}} due']],
    ['reminder', { body: `${KEPT} {{> link}}` }, ['body template-field-unknown > link link']],
    ['reminder', { body: `${KEPT} {{constructor}}` }, ['body template-field-unknown constructor count']],
    ['reminder', { body: '{{link}}' }, ['body template-field-missing why']],
    [
      'reminder',
      { body: 'nothing' },
      ['body template-field-missing why', 'body template-field-missing link'],
    ],
    ['reminder', { body: `${KEPT} {{due` }, ['body template-brace-alone {{due']],
    ['reminder', { body: `${KEPT} due}} x` }, ['body template-brace-alone }} x']],
    [
      'reminder',
      { body: `${KEPT} {{#items}}{{/items}}` },
      ['body template-block-not-here #items', 'body template-block-not-here /items'],
    ],
    ['reminder', { subject: '{{milestone}}\nBcc: all@x' }, ['subject template-subject-of-lines']],
    ['reminder', { subject: '{{mileston}}' }, ['subject template-field-unknown mileston milestone']],
    ['digest', { body: '{{recipient}}' }, ['body template-items-missing']],
    [
      'digest',
      { body: KEPT },
      [
        'body template-field-outside-items why',
        'body template-field-outside-items link',
        'body template-items-missing',
      ],
    ],
    ['digest', { body: `{{#items}}${KEPT}` }, ['body template-block-unclosed']],
    ['digest', { body: `${BLOCK}{{/items}}` }, ['body template-block-unopened']],
    ['digest', { body: `${BLOCK}${BLOCK}` }, ['body template-block-twice']],
    ['digest', { body: `{{#items}}{{link}}{{/items}}` }, ['body template-field-missing why']],
    [
      'digest',
      { body: `{{#item}}${KEPT}{{/item}} ${BLOCK}` },
      expect.arrayContaining(['body template-block-unknown #item']),
    ],
    ['digest', { body: `{{^items}}${BLOCK}` }, ['body template-block-unknown ^items']],
    ['digest', { body: `{{#if due}}${BLOCK}` }, ['body template-block-unknown #if due']],
    ['digest', { subject: BLOCK }, expect.arrayContaining(['subject template-block-not-here #items'])],
    [
      'digest',
      { subject: '{{project.title}}' },
      [expect.stringContaining('subject template-field-unknown project.title')],
    ],
  ] as [TemplateName, Partial<MailTemplate>, string[]][])(
    '%s with %p is refused',
    (name, template, codes) => {
      expect(codesOf(name, template)).toEqual(codes);
    },
  );

  it('takes spaces within its braces, and line breaks of any system', () => {
    const decision = decideTemplate('reminder', {
      subject: ' {{ due }} ',
      body: 'a\r\n{{ why }}\r{{ link }}\r\n',
    });
    expect(decision).toEqual({
      allowed: true,
      value: { subject: '{{ due }}', body: 'a\n{{ why }}\n{{ link }}' },
    });
  });

  it('is refused in sentences, at most so many, and read in no time, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEMPLATE_NAMES),
        fc.array(
          fc.constantFrom('{{', '}}', '{', '}', '#', '/', 'items', 'link', 'why', ' ', '\n', 'x', '{{link}}'),
        ),
        (name, pieces) => {
          const decision = decideTemplate(name, { subject: 's', body: pieces.join('') });
          if (decision.allowed) return;
          for (const refusal of decision.refusals)
            for (const language of LANGUAGES) expect(sentenceOf(refusal, language)).not.toMatch(/undefined/);
        },
      ),
    );
    for (const piece of ['{', '{{', '{{x}}', '{{#items}}', '{{y{{', ' {{#items']) {
      const before = performance.now();
      const decision = decideTemplate('digest', { subject: 's', body: piece.repeat(10_000 / piece.length) });
      expect(performance.now() - before).toBeLessThan(3_000);
      expect(decision.allowed ? 99 : decision.refusals.length).toBeLessThanOrEqual(25);
    }
  });
});

describe('a mail', () => {
  it('says what, when, why and where', () => {
    expect(compose([item()])).toMatchObject({
      subject: '[ĐT-01] Báo cáo định kỳ: còn 7 ngày (10/06/2026)',
      bodyText: `Kính gửi ông/bà Lan,

Báo cáo định kỳ của nhiệm vụ ĐT-01 "Nuôi tảo": hạn ngày 10/06/2026 (còn 7 ngày).
Xem và cập nhật: ${publicUrl}/projects/1

Vì sao ông/bà nhận thư này: ông/bà được ghi là người phụ trách; căn cứ Điều 26.1 TT 04/2015.

Thư tự động, xin không trả lời.`,
    });
    const escalated = compose(
      [item({ isEscalated: true, role: 'leader', daysLeft: -10, article: null })],
      {},
      'en',
    );
    expect(escalated.bodyText).toContain(
      'Why you receive this: it is overdue and not done, and you lead the office.',
    );
    expect(escalated.subject).toBe('[ĐT-01] Báo cáo định kỳ: 10 days overdue (10/06/2026)');
  });

  it('of several matters repeats its block, each with its own link and reason', () => {
    const { subject, bodyText } = compose([
      item(),
      item({
        projectCode: 'ĐT-02',
        role: 'secretary',
        dueDate: '2026-07-01',
        link: `${publicUrl}/projects/2`,
      }),
    ]);
    expect(subject).toBe('2 việc cần lưu ý, sớm nhất hạn 10/06/2026');
    expect(bodyText.match(/Vì sao ông\/bà/g)).toHaveLength(2);
    expect(bodyText.split('\n\n')).toHaveLength(5);
    expect(bodyText).toContain(`${publicUrl}/projects/2\nVì sao ông/bà nhận thư này: ông/bà là thư ký`);
  });

  it('tells a hundred matters and how many more there are', () => {
    const items = Array.from({ length: 130 }, (_, at) => item({ link: `${publicUrl}/projects/${at}` }));
    const { subject, bodyText } = compose(items);
    expect(subject).toMatch(/^130 việc/);
    expect(bodyText.match(/Xem và cập nhật/g)).toHaveLength(100);
    expect(bodyText).toMatch(
      /\n\n… và 30 việc khác, xem ở trang Thông báo: https:\/\/khcn\.example\.vn\/app\/inbox\n\nThư tự động/,
    );
    const inline = { digest: { subject: 's', body: '{{#items}}{{link}} {{why}}; {{/items}}' } };
    expect(compose(items, inline).bodyText).toMatch(/;\n\n… và 30 việc khác/);
  });

  it('lists what sixty thousand letters hold of long matters, one at least, and says how many more there are', () => {
    const long = item({ title: 'Ế'.repeat(500), projectTitle: '<'.repeat(500) });
    const items = Array.from({ length: 90 }, () => long);
    const { bodyText, bodyHtml } = compose(items);
    const listed = bodyText.split(long.title).length - 1;
    expect(listed).toBeGreaterThan(40);
    expect(bodyText.length).toBeLessThan(61_000);
    expect(Buffer.byteLength(bodyHtml)).toBeLessThan(300_000);
    expect(bodyText).toContain(`… và ${90 - listed} việc khác`);
    const endless = {
      digest: { subject: 'x', body: `{{#items}}${'{{milestone}}'.repeat(700)}${KEPT}{{/items}}` },
    };
    expect(compose(items, endless).bodyText).toContain('… và 89 việc khác');
  });

  it('is written in no time, however long its runs of blanks and of full stops', () => {
    const run = `a${' '.repeat(4_800)}b ${publicUrl}/${'.'.repeat(4_800)}c`;
    const began = performance.now();
    compose(
      Array.from({ length: 100 }, () => item()),
      { digest: { subject: 'Nhắc việc', body: `{{#items}}${KEPT} ${run}\n{{/items}}` } },
    );
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('takes what fills a field as it stands, never as a template', () => {
    const { bodyText, bodyHtml } = compose([
      item({ projectTitle: '{{link}} {{#items}} $& $1', projectCode: '{{why}}' }),
    ]);
    expect(bodyText).toContain('nhiệm vụ {{why}} "{{link}} {{#items}} $& $1"');
    expect(seen(bodyHtml)).toBe(bodyText);
  });

  it('keeps its subject to one line of a sensible length, with the date still in it', () => {
    const long = 'Nghiên cứu ứng dụng công nghệ sinh học '.repeat(250);
    const { subject, bodyText } = compose(
      [item({ projectTitle: long, title: `${long}\r\nBcc: all@x`, projectCode: 'A\u2028\u0007B' })],
      {
        reminder: {
          subject: '{{project.code}} {{project.title}} {{milestone}} {{due}}',
          body: KEPT.concat(' {{project.title}}'),
        },
      },
    );
    expect(subject).not.toMatch(/[\p{Cc}\u2028]/u);
    expect(subject.length).toBeLessThanOrEqual(200);
    expect(subject).toMatch(/^A B Nghiên cứu .*…/);
    expect(subject).toMatch(/10\/06\/2026$/);
    expect(bodyText.length).toBeLessThan(1_000);
  });

  it('cuts no letter from its accents, nor an emoji in two', () => {
    for (const letter of ['ế'.normalize('NFD'), '👩‍🔬', '🧪']) {
      const { subject } = compose([item({ title: letter.repeat(300) })]);
      expect(subject.isWellFormed()).toBe(true);
      const kept = /\] (.*)…/.exec(subject)![1]!;
      expect(kept).toBe(letter.repeat(kept.length / letter.length));
    }
  });

  it('lets no mark turn the direction of what follows', () => {
    const { subject, bodyText } = compose([
      item({ projectTitle: 'a\u202eb\u2066c', title: '\u202egnp.exe' }),
    ]);
    expect(subject + bodyText).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(bodyText).toContain('"abc"');
  });

  it('escapes what is no text, and links to ourselves alone', () => {
    const title = [
      '<script>alert(1)</script> "x" \'y\' &amp;',
      'http://evil.example/a',
      `${publicUrl}@evil.example/`,
      'https://khcn.example.vn@evil.example/app/',
      'https://khcn.example.vn/application',
      'https://khcn.example.vn.evil.example/app',
      'https://khcn.example.vn:444/app',
      'javascript:alert(1)',
      `https://evil.example/?${publicUrl}/x`,
    ].join(' ');
    const { bodyText, bodyHtml } = compose([item({ projectTitle: title })]);
    expect(bodyHtml).not.toContain('<script');
    expect([...bodyHtml.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      `${publicUrl}/projects/1`,
    ]);
    expect(seen(bodyHtml)).toBe(bodyText);
    expect(bodyHtml).toMatch(/^<!doctype html>\n<html lang="vi">/);
  });

  it('links without the full stop behind', () => {
    const own = { reminder: { subject: 's', body: '({{link}}). {{why}}' } };
    expect(compose([item()], own).bodyHtml).toContain(`href="${publicUrl}/projects/1"`);
  });

  it('says the same as text and as HTML, in one line of subject, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('{{', '}}', 'link', '<', '&lt;', '\r\n', '\u202e', ' ', publicUrl, 'é'))
        .map((each) => each.join('')),
    );
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.integer({ min: 1, max: 3 }),
        (projectTitle, title, projectCode, count) => {
          const { subject, bodyText, bodyHtml } = compose(
            Array.from({ length: count }, () => item({ projectTitle, title, projectCode })),
          );
          expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(seen(bodyHtml).replace(/\s+/g, ' ')).toBe(bodyText.replace(/\s+/g, ' '));
          expect(bodyText).toContain(`${publicUrl}/projects/1`);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a notice', () => {
  it('says the matter without greeting its reader', () => {
    const { subject, bodyText } = composeNotice(
      { recipientName: 'Lan', items: [item()], publicUrl },
      templatesOf(),
      'vi',
    );
    expect(subject).toBe('[ĐT-01] Báo cáo định kỳ: còn 7 ngày (10/06/2026)');
    expect(bodyText).toBe(`Báo cáo định kỳ của nhiệm vụ ĐT-01 "Nuôi tảo": hạn ngày 10/06/2026 (còn 7 ngày).
Xem và cập nhật: ${publicUrl}/projects/1
Vì sao ông/bà nhận thư này: ông/bà được ghi là người phụ trách; căn cứ Điều 26.1 TT 04/2015.`);
  });
});
