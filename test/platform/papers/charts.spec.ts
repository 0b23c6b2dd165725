import JSZip from 'jszip';
import type { Chart } from '../../../src/domain/reporting/chart.js';
import type { Paper } from '../../../src/domain/reporting/paper.js';
import { chartPicture } from '../../../src/platform/papers/chart-png.js';
import { chartSvg } from '../../../src/platform/papers/chart-svg.js';
import { paperDocx } from '../../../src/platform/papers/paper-docx.js';

const MONEY: Chart = {
  kind: 'stacked-bars',
  title: 'Kinh phí được duyệt theo nguồn và năm',
  unit: 'triệu đồng',
  categories: ['2023', '2024', 'Chưa phân theo năm'],
  series: ['Ngân sách huyện', 'Ngân sách tỉnh', 'Ngân sách trung ương', 'Vốn đối ứng', 'Nguồn khác'].map(
    (name, at) => ({ name, values: [412_333_500n, 1_086_303_000n, BigInt(at) * 700_000_000n] }),
  ),
};
const STAGES: Chart = {
  kind: 'bars',
  title: 'Nhiệm vụ theo giai đoạn',
  unit: 'số nhiệm vụ',
  categories: ['Đã nộp hồ sơ nghiệm thu', 'Đang thực hiện'],
  series: [{ name: 'số nhiệm vụ', values: [80, 1245] }],
};
const YEARS: Chart = {
  ...MONEY,
  kind: 'time-line',
  title: 'Kinh phí theo năm',
  categories: ['2022', '2023', '2024'],
};

const HOSTILE = `<script>alert(1)</script>" onload="x" ]]>{a|b}{constructor}\u0000\ufffe\ud800\u202e${'ả'.repeat(10_000)}`;
const UNSEEN = /(?!\n)\p{Cc}|[\ufffe\u202e]/u;
const hostile = (chart: Chart): Chart => ({
  ...chart,
  title: HOSTILE,
  categories: chart.categories.map((_, at) => ['__proto__', HOSTILE, 'constructor'][at]!),
  series: chart.series.map((one, at) => ({ ...one, name: at === 0 ? 'toString' : HOSTILE })),
});

it('is drawn once for the same figures, and anew for others', async () => {
  await chartSvg(MONEY);
  const timeOf = async (charts: Chart[]) => {
    const start = performance.now();
    for (const chart of charts) await chartSvg(chart);
    return performance.now() - start;
  };
  const others = Array.from({ length: 20 }, (_, at) => ({ ...MONEY, title: `Kinh phí ${at}` }));
  const anew = await timeOf(others);
  expect(await timeOf(Array(20).fill(MONEY))).toBeLessThan(anew / 4);
  expect(await chartSvg({ ...STAGES, series: [{ name: 'n', values: [80, 1246] }] })).toContain('1.246');
});

const ALL = [MONEY, STAGES, YEARS].flatMap((chart) => [
  [chart.kind, chart] as const,
  [`${chart.kind} with hostile names`, hostile(chart)] as const,
]);

const tagsIn = (svg: string) => svg.match(/<[^>]*>/g)!;
const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);

describe('a chart drawn as SVG', () => {
  it.each(ALL)('is plain markup that the pages let in: %s', async (_, chart) => {
    const tags = tagsIn(await chartSvg(chart));
    const names = new Set(tags.map((tag) => /^<\/?([a-zA-Z]+)/.exec(tag)?.[1]));
    for (const name of names) {
      expect([
        'svg',
        'g',
        'defs',
        'pattern',
        'clipPath',
        'path',
        'rect',
        'circle',
        'polyline',
        'text',
      ]).toContain(name);
    }
    const attributes = tags.flatMap((tag) =>
      [...tag.matchAll(/\s([\w:-]+)="[^"]*"/g)].map(([, name]) => name),
    );
    expect(attributes.filter((name) => /^(style|class|href|xlink|on)/.test(name!))).toEqual([]);
  });

  it('is the same each time, whatever was drawn between, though it was forgotten', async () => {
    const drawAll = () => Promise.all(ALL.map(([, chart]) => chartSvg(chart)));
    const first = await drawAll();
    for (let at = 0; at < 100; at++) await chartSvg({ ...STAGES, title: String(at) });
    expect(await drawAll()).toEqual(first);
  });

  it('shows names and figures as they are written here', async () => {
    expect(textsIn(await chartSvg(STAGES))).toEqual(
      expect.arrayContaining(['Đã nộp hồ sơ nghiệm thu', 'Đang thực hiện', '80', '1.245']),
    );
    const texts = textsIn(await chartSvg(MONEY));
    for (const text of ['Ngân sách trung ương', '2023', '1.086,3', '2.061,7', '5.431,5', '2.800', '7.000']) {
      expect(texts).toContain(text);
    }
    expect(textsIn(await chartSvg(YEARS))).toEqual(
      expect.arrayContaining(['2022', '2023', '2024', 'Vốn đối ứng']),
    );
  });

  it('shows hostile names as text, bounded', async () => {
    const svg = await chartSvg(hostile(MONEY));
    expect(textsIn(svg)).toEqual(expect.arrayContaining(['_\u2060_proto__', 't\u2060oString']));
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toMatch(UNSEEN);
    expect(svg.length).toBeLessThan(40_000);
  });

  it('leaves all objects as they are, whatever names it measures', async () => {
    const names = [
      '__proto__',
      'constructor',
      'a __proto__ b',
      `${'x'.repeat(14)}__proto__`,
      'hasOwnProperty',
    ];
    for (const chart of [MONEY, STAGES, YEARS]) {
      const values = names.map((_, at) => at);
      const series = names.map((name) => ({ name, values }));
      for (const title of names) await chartSvg({ ...chart, title, categories: names, series });
    }
    const inherited: string[] = [];
    for (const name in {}) inherited.push(name);
    expect([...inherited, ...Object.keys(Object), ...Object.keys(Object.prototype.hasOwnProperty)]).toEqual(
      [],
    );
  });

  it('tells its figures to those who cannot see it, and has names of its own', async () => {
    const [money, years] = [await chartSvg(MONEY), await chartSvg({ ...MONEY, title: 'Khác' })];
    expect(money).toMatch(
      /^<svg role="img" aria-label="Kinh phí được duyệt theo nguồn và năm \(triệu đồng\)\. 2023: /,
    );
    const namesIn = (svg: string) => [...svg.matchAll(/\bid="([^"]+)"/g)].map(([, name]) => name);
    expect(namesIn(money).length).toBeGreaterThan(0);
    expect(namesIn(money).filter((name) => namesIn(years).includes(name))).toEqual([]);
  });
});

describe('a chart as a picture', () => {
  it.each(ALL)('is a PNG of twice its size: %s', async (_, chart) => {
    const { png, width, height } = await chartPicture(chart);
    expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
  });

  it('stands in a DOCX with its figures as words', async () => {
    const paper: Paper = {
      ...{
        parentAgency: null,
        agency: '',
        stateTitle: '',
        motto: '',
        number: '',
        placeAndDate: '',
        kind: '',
      },
      ...{
        subject: '',
        addressee: '',
        recipientsTitle: '',
        recipients: [],
        signature: [],
        asOf: '2025-12-31',
      },
      blocks: [STAGES, hostile(MONEY)].map((chart) => ({ is: 'chart', chart })),
    };
    const file = await JSZip.loadAsync(await paperDocx(paper));
    expect(file.file(/word\/media\/.*\.png/)).toHaveLength(2);
    const text = await file.file('word/document.xml')!.async('string');
    expect(text).toContain(
      'descr="Nhiệm vụ theo giai đoạn (số nhiệm vụ). Đã nộp hồ sơ nghiệm thu: 80; Đang thực hiện: 1.245"',
    );
    expect(text).not.toMatch(/<script/);
    expect(text).not.toMatch(UNSEEN);
  });
});
