import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { amount, count, date, type Paper, text } from '../../../src/domain/reporting/paper.js';
import { paperPdf } from '../../../src/platform/papers/paper-pdf.js';
import { PAPER_HEAD } from '../../support/paper-head.js';

const PAPER: Paper = {
  ...PAPER_HEAD,
  blocks: [
    { is: 'section', text: 'II. KẾT QUẢ THỰC HIỆN' },
    {
      is: 'paragraph',
      text: 'Đề tài “Ứng dụng công nghệ nuôi tảo xoắn Spirulina” tổng kinh phí 1.498.636.500 đồng. '.repeat(
        5,
      ),
    },
    {
      is: 'table',
      table: {
        title: 'Kinh phí',
        columns: ['Nguồn', 'Số nhiệm vụ', 'Ngày', 'Số tiền (đồng)'],
        rows: [
          [text('Ngân sách huyện'), count(1_234), date('2021-12-23'), amount(1_498_636_500n)],
          [
            text("=cmd|'/C calc'!A0 <script>alert(1)</script> {{constructor}}"),
            count(1),
            date('2021'),
            amount(null),
          ],
        ],
      },
    },
    ...Array.from(
      { length: 30 },
      (_, at) => ({ is: 'item', text: `- Mục thứ ${at}, phối hợp nhiều đơn vị` }) as const,
    ),
  ],
  recipientsTitle: 'Nơi nhận:',
  recipients: ['- Như trên;', '- Lưu: VT.'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
};

async function pagesOf(bytes: Buffer): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return pages;
}

describe('a paper as PDF', () => {
  it('reads back with its head, its figures and its signature, numbered from the second page', async () => {
    const [first, second] = await pagesOf(await paperPdf(PAPER));
    expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(first).toContain('1.498.636.500');
    expect(first).toContain('23/12/2021');
    expect(first).not.toMatch(/ 1$/);
    expect(second).toMatch(/ 2$/);
    expect(second).toContain('Nơi nhận:');
    expect(second).toContain('CHỦ TỊCH');
  });

  it('keeps the signature with the sentence that closes the text', async () => {
    const closing = { is: 'paragraph', text: 'Trên đây là báo cáo./.' } as const;
    for (let items = 20; items < 34; items += 3) {
      const blocks = [...PAPER.blocks.slice(0, items), closing];
      const last = (await pagesOf(await paperPdf({ ...PAPER, blocks }))).at(-1);
      expect(last).toMatch(/Trên đây là báo cáo.*CHỦ TỊCH/);
    }
  });

  it.each([3, 6, 9, 12, 15])(
    'breaks no figure, year or label of a wide table of figures of %s digits',
    async (digits) => {
      const figure = BigInt('9'.repeat(digits));
      const labels = [
        'Nguồn vốn',
        'Năm',
        'Dự toán (đồng)',
        'Được duyệt (đồng)',
        'Đã giải ngân (đồng)',
        'Đã quyết toán (đồng)',
      ];
      const figures = [0n, figure, figure, -figure].map((each) => amount(each));
      const rows = ['Ngân sách huyện', 'Vốn đối ứng'].map((source) => [
        text(source),
        text('2014'),
        ...figures,
      ]);
      const table = {
        title: 'Kinh phí',
        columns: labels,
        rows: [...rows, [text('Cộng'), text(''), ...figures]],
      };
      const words = (await pagesOf(await paperPdf({ ...PAPER, blocks: [{ is: 'table', table }] })))
        .join(' ')
        .split(' ');
      const times = (word: string) => words.filter((each) => each === word).length;
      const written = figure.toLocaleString('vi-VN');
      expect([times(written), times(`-${written}`), times('2014'), times('Cộng')]).toEqual([6, 3, 2, 1]);
      expect([times('giải'), times('huyện'), times('Nguồn')]).toEqual([1, 1, 1]);
    },
  );

  it('has the same bytes each time', async () => {
    expect((await paperPdf(PAPER)).equals(await paperPdf(PAPER))).toBe(true);
  });

  it('prints what people write as the text that it is, however hostile or long', async () => {
    const hostile = [
      "=cmd|'/C calc'!A0",
      '<script>alert(1)</script>',
      '{{constructor}}',
      'a\u202eb\u2066c',
      'd\u0000\u0007e\ud800f',
    ];
    const long = ['x'.repeat(10_000), 'từ '.repeat(3_000)];
    const all = [...hostile, ...long];
    const pages = await pagesOf(
      await paperPdf({
        ...PAPER,
        subject: all.join(' '),
        blocks: [
          ...all.map((each) => ({ is: 'paragraph', text: each }) as const),
          {
            is: 'table',
            table: { title: long[0]!, columns: all.map((_, at) => `Cột ${at}`), rows: [all.map(text)] },
          },
        ],
      }),
    );
    const printed = pages.join(' ');
    for (const each of [...hostile.slice(0, 3), 'abc', 'def', 'CHỦ TỊCH']) expect(printed).toContain(each);
  }, 120_000);
});
