import fc from 'fast-check';
import { projectSummary } from '../../../src/domain/reporting/project-summary.js';
import type { SummaryFacts, SummaryPlan } from '../../../src/domain/reporting/summary-facts.js';
import type { Language } from '../../../src/domain/values/language.js';
import { vnd } from '../../../src/domain/values/vnd.js';
import { SUMMARY_PHRASES } from '../../../src/wording/report.js';
import { BARE, COOPERATIVE, LEAD, SPIRULINA } from './given.js';

const summaryOf = (facts: Partial<SummaryFacts>, language: Language = 'vi') =>
  projectSummary({ ...BARE, ...facts }, SUMMARY_PHRASES[language]);
const textOf = (facts: Partial<SummaryFacts>, language: Language = 'vi') => summaryOf(facts, language).text;

/** What follows the title of the bare record. */
const saidOf = (facts: Partial<SummaryFacts>) => textOf(facts).replace('Đề tài “Cải tạo đàn bò”', '');

function plan(plan: Partial<SummaryPlan>): SummaryPlan {
  return { id: 'plan', kind: 'recorded', totalVnd: null, lines: [], ...plan };
}

describe('the paragraph of the real project', () => {
  it('reads, in office Vietnamese', () => {
    expect(textOf(SPIRULINA)).toBe(
      'Đề tài “Thử nghiệm mô hình nuôi và chế biến sản phẩm vi tảo xoắn Spirulina trên địa bàn huyện Bình Sơn, tỉnh ' +
        'Quảng Ngãi” được phê duyệt theo Quyết định số 690/QĐ-UBND ngày 15/4/2020 của UBND huyện Bình Sơn, do Trường ' +
        'Đại học Sư phạm – Đại học Đà Nẵng chủ trì, phối hợp với HTX Nông nghiệp công nghệ cao Vạn Tường, quy mô môi ' +
        'trường bể 18.000 lít, thực hiện từ tháng 4/2020 đến tháng 12/2021. Tổng kinh phí 1.498.636.500 đồng, trong ' +
        'đó: ngân sách huyện (sự nghiệp khoa học và công nghệ) 412.333.500 đồng; vốn đối ứng của tổ chức, cá nhân ' +
        'tham gia thực hiện đề tài 1.086.303.000 đồng. Sản phẩm theo đặt hàng: 3 kg tảo xoắn khô dạng sợi, 20 hộp ' +
        'viên nhộng tảo xoắn, 50 hộp sữa chua tảo xoắn. Kết quả nghiệm thu ngày 23/12/2021: xếp loại Xuất sắc. Sau ' +
        'nghiệm thu, HTX Nông nghiệp công nghệ cao Vạn Tường phối hợp với Trường Đại học Sư phạm – Đại học Đà Nẵng ' +
        'tiếp tục ứng dụng kết quả với các sản phẩm: bột tảo xoắn sấy lạnh, bánh quy tảo xoắn, viên nhộng tảo xoắn, ' +
        'sữa chua, cốm; bước đầu được thị trường đón nhận.',
    );
  });

  it('reads, in English', () => {
    expect(textOf(SPIRULINA, 'en')).toBe(
      'Topic “Thử nghiệm mô hình nuôi và chế biến sản phẩm vi tảo xoắn Spirulina trên địa bàn huyện Bình Sơn, tỉnh ' +
        'Quảng Ngãi” was approved by Decision No. 690/QĐ-UBND of 15 April 2020 issued by UBND huyện Bình Sơn, is led ' +
        'by Trường Đại học Sư phạm – Đại học Đà Nẵng together with HTX Nông nghiệp công nghệ cao Vạn Tường, has the ' +
        'scale môi trường bể 18.000 lít and runs from April 2020 to December 2021. Total funding is 1,498,636,500 ' +
        'VND, of which: district budget (sự nghiệp khoa học và công nghệ) 412,333,500 VND; counterpart funds of ' +
        'tổ chức, cá nhân tham gia thực hiện đề tài 1,086,303,000 VND. Products ordered: 3 kg tảo xoắn khô dạng sợi, ' +
        '20 hộp viên nhộng tảo xoắn, 50 hộp sữa chua tảo xoắn. Result of acceptance, 23 December 2021: graded ' +
        'Excellent (“Xuất sắc”). After acceptance, HTX Nông nghiệp công nghệ cao Vạn Tường together with Trường Đại ' +
        'học Sư phạm – Đại học Đà Nẵng continued to apply the results with the products: bột tảo xoắn sấy lạnh, bánh ' +
        'quy tảo xoắn, viên nhộng tảo xoắn, sữa chua, cốm; bước đầu được thị trường đón nhận.',
    );
  });

  it('ties its figures to their records', () => {
    const { facts } = summaryOf(SPIRULINA);
    const figures = facts.map(
      ({ name, value, record: { kind, id, field } }) => `${name}=${value} ${kind} ${id} ${field}`,
    );
    expect(figures).toEqual(
      expect.arrayContaining([
        'decisionNumber=690/QĐ-UBND decision decision number',
        'decisionDate=2020-04-15 decision decision date',
        'periodStart=2020-04 project project period.start',
        'periodEnd=2021-12 project project period.end',
        'totalVnd=1498636500 funding-plan plan totalVnd',
        'district-budgetVnd=412333500 funding-line line-1 amountVnd',
        'counterpartVnd=1086303000 funding-line line-2 amountVnd',
        'orderedQuantity=20 ordered-product product-2 quantity',
        'grade=excellent project-grade project grade',
        'acceptedOn=2021-12-23 project-grade project acceptedOn',
      ]),
    );
  });
});

describe('a record with holes', () => {
  it('of which only the title is known says the title', () => {
    expect(textOf(BARE)).toBe('Đề tài “Cải tạo đàn bò”.');
    expect(textOf(BARE, 'en')).toBe('Topic “Cải tạo đàn bò”.');
  });

  it.each<[string, SummaryFacts['approval'], string]>([
    [
      'number and date',
      { id: 'd', number: '02/2019/NQ-HĐND', date: '2019-07', kind: 'NQ' },
      'Nghị quyết số 02/2019/NQ-HĐND tháng 7/2019',
    ],
    ['number', { id: 'd', number: '560/QĐ-UBND' }, 'Quyết định số 560/QĐ-UBND'],
    ['date to the year', { id: 'd', date: '1998' }, 'Quyết định năm 1998'],
    ['issuer', { id: 'd', issuer: 'UBND huyện' }, 'Quyết định của UBND huyện'],
    [
      'printed words',
      { id: 'd', asWritten: 'quyết định của huyện năm 2003', date: '2003' },
      'quyết định của huyện năm 2003',
    ],
  ])('names a decision by its %s', (_, approval, words) => {
    expect(saidOf({ approval })).toBe(` được phê duyệt theo ${words}.`);
  });

  it.each<[SummaryFacts['project']['period'], string]>([
    [{ start: '2018', end: '2020' }, ' thực hiện từ năm 2018 đến năm 2020.'],
    [{ start: '2018-05-02' }, ' thực hiện từ ngày 2/5/2018.'],
    [{ end: '2020-12' }, ' thực hiện đến tháng 12/2020.'],
    [{ asWritten: '42 tháng' }, ' thời gian thực hiện: 42 tháng.'],
    [
      { start: '2013', end: '2015', asWritten: '42 tháng' },
      ' thực hiện từ năm 2013 đến năm 2015 (42 tháng).',
    ],
    [{ start: null, end: null, asWritten: null }, '.'],
  ])('gives the period %j as it was given', (period, words) => {
    expect(saidOf({ project: { ...BARE.project, period } })).toBe(words);
  });

  it('knows partners without a lead, and a lead without partners', () => {
    expect(saidOf({ partners: [COOPERATIVE] })).toBe(` phối hợp với ${COOPERATIVE.name}.`);
    expect(saidOf({ leadInstitution: LEAD })).toBe(` do ${LEAD.name} chủ trì.`);
    expect(textOf({ partners: [COOPERATIVE] }, 'en')).toContain(`involves ${COOPERATIVE.name} as partners.`);
  });

  it.each<[string, SummaryPlan, string]>([
    [
      'a total without a split',
      plan({ totalVnd: vnd(344_000_000_000) }),
      'Tổng kinh phí 344.000.000.000 đồng.',
    ],
    [
      'a total as printed',
      plan({ totalVnd: vnd(1_500_000_000), totalPrecision: 'about', totalAsWritten: 'gần 1,5 tỷ đồng' }),
      'Tổng kinh phí gần 1,5 tỷ đồng.',
    ],
    [
      'a total of a claimed precision',
      plan({ totalVnd: vnd(8_000_000_000), totalPrecision: 'over' }),
      'Tổng kinh phí hơn 8.000.000.000 đồng.',
    ],
    [
      'a split without a total',
      plan({
        lines: [
          {
            id: '1',
            source: 'district-budget',
            precision: 'over',
            asWritten: 'hơn 412 triệu đồng',
            amountVnd: vnd(412_000_000),
          },
          { id: '2', source: 'counterpart', precision: 'remainder' },
        ],
      }),
      'Kinh phí gồm: ngân sách huyện hơn 412 triệu đồng; vốn đối ứng phần còn lại.',
    ],
    [
      'a percentage and a ceiling',
      plan({
        lines: [
          { id: '1', source: 'central-budget', precision: 'percent', percent: '40' },
          {
            id: '2',
            source: 'other',
            sourceDetail: 'Quỹ KH&CN',
            precision: 'at-most',
            amountVnd: vnd(50_000_000),
          },
        ],
      }),
      'Kinh phí gồm: ngân sách trung ương 40 %; nguồn khác (Quỹ KH&CN) tối đa 50.000.000 đồng.',
    ],
    [
      'the years of one payer as one share',
      plan({
        kind: 'approved',
        totalVnd: vnd(300),
        lines: [
          { id: '1', source: 'district-budget', year: 2020, amountVnd: vnd(100) },
          { id: '2', source: 'district-budget', year: 2021, amountVnd: vnd(50) },
          {
            id: '3',
            source: 'counterpart',
            institutionId: 'c',
            institutionName: 'HTX',
            year: 2021,
            amountVnd: vnd(150),
          },
        ],
      }),
      'Tổng kinh phí 300 đồng, trong đó: ngân sách huyện 150 đồng; vốn đối ứng của HTX 150 đồng.',
    ],
    [
      'approved money in its own figures',
      plan({ kind: 'approved', totalVnd: vnd(900), totalAsWritten: 'gần 1.000 đồng' }),
      'Tổng kinh phí 900 đồng.',
    ],
  ])('tells %s', (_, plan, words) => {
    expect(saidOf({ plan })).toBe(`. ${words}`);
  });

  it('prints a total and parts that disagree as they were published', () => {
    const disagreeing = plan({
      totalVnd: vnd(5_550_000_000),
      totalAsWritten: '5,55 tỷ',
      lines: [{ id: '1', source: 'province-budget', amountVnd: vnd(5_500_000_000), asWritten: '5,5 tỷ' }],
    });
    expect(saidOf({ plan: disagreeing })).toBe('. Tổng kinh phí 5,55 tỷ, trong đó: ngân sách tỉnh 5,5 tỷ.');
  });

  it.each<[SummaryFacts['grade'], string]>([
    [{ grade: 'excellent', acceptedOn: '2003' }, 'Kết quả nghiệm thu năm 2003: xếp loại Xuất sắc.'],
    [{ grade: 'pass' }, 'Kết quả nghiệm thu: xếp loại Đạt.'],
    [
      { grade: 'excellent', asWritten: 'đạt xuất sắc' },
      'Kết quả nghiệm thu: xếp loại Xuất sắc (“đạt xuất sắc”).',
    ],
    [
      { grade: null, asWritten: 'chưa đạt, làm lại trong 2 tháng' },
      'Kết quả nghiệm thu: “chưa đạt, làm lại trong 2 tháng”.',
    ],
    [{ grade: null, scoreAsWritten: '86,7' }, 'Kết quả nghiệm thu: điểm đánh giá 86,7.'],
    [{ grade: null, acceptedOn: '2015-06' }, 'Nghiệm thu tháng 6/2015.'],
  ])('tells the grade %j', (grade, words) => {
    expect(saidOf({ grade })).toBe(`. ${words}`);
  });

  it.each<[string, Partial<SummaryFacts['outcomes'][number]>, string]>([
    ['who', { carriedOnBy: COOPERATIVE }, `${COOPERATIVE.name} tiếp tục ứng dụng kết quả.`],
    ['with whom', { with: [LEAD] }, `phối hợp với ${LEAD.name} tiếp tục ứng dụng kết quả.`],
    ['the products', { products: ['cốm'] }, 'các sản phẩm: cốm.'],
    ['the market', { market: 'được đón nhận' }, 'được đón nhận.'],
    [
      'where',
      { kind: 'replication', carriedOnBy: COOPERATIVE, place: 'xã Bình Hải' },
      `${COOPERATIVE.name} nhân rộng kết quả tại xã Bình Hải.`,
    ],
    ['a description', { description: 'đã có nhãn hiệu' }, 'đã có nhãn hiệu.'],
  ])('tells of an outcome only %s', (_, known, words) => {
    const outcome = { id: 'o', kind: 'application', carriedOnBy: null, with: [], products: [], ...known };
    expect(saidOf({ outcomes: [outcome] })).toBe(`. Sau nghiệm thu, ${words}`);
  });

  it('tells a product by its printed words where no number says it', () => {
    const products = [
      { id: '1', name: 'mô hình', asWritten: 'một số mô hình nuôi' },
      { id: '2', name: 'quy trình kỹ thuật', unit: 'bộ' },
    ];
    expect(saidOf({ products })).toBe('. Sản phẩm theo đặt hàng: một số mô hình nuôi, quy trình kỹ thuật.');
  });
});

describe('what was invented for a demonstration', () => {
  const invented = { source: 'demonstration' };

  it('stays out of the paragraph and out of its facts', () => {
    const filledIn = summaryOf({
      project: {
        ...BARE.project,
        scale: '10 ha',
        period: { start: '2020' },
        fieldSources: { scale: 'demonstration', period: 'demonstration' },
      },
      approval: { id: 'd', number: 'MINH-HOA-01/QĐ-UBND', date: '2020-02-20', ...invented },
      plan: plan({ totalVnd: vnd(1000), ...invented }),
      grade: { grade: 'pass', ...invented },
      outcomes: [{ ...SPIRULINA.outcomes[0]!, ...invented }],
    });
    expect(filledIn.text).toBe('Đề tài “Cải tạo đàn bò”.');
    expect(filledIn.facts.map(({ name }) => name)).toEqual(['title']);
  });

  it('leaves the real figures beside it: what was ordered, not what is said to be delivered', () => {
    expect(textOf(SPIRULINA)).not.toContain('3,5');
    const delivered = SPIRULINA.products.map((product) => ({ ...product, delivered: { quantity: 1234.5 } }));
    expect(textOf({ products: delivered.slice(0, 1) })).toContain(
      'Sản phẩm đã giao nộp: 1.234,5 kg tảo xoắn khô dạng sợi.',
    );
  });
});

describe('whatever a record lacks', () => {
  const maybe = <T>(value: T) => fc.constantFrom(value, null);
  const date = fc.constantFrom(null, '2019', '2019-07', '2019-07-31');
  const paper = fc.record({
    id: fc.constant('d'),
    number: maybe('12/QĐ-UBND'),
    date,
    issuer: maybe('UBND huyện'),
    asWritten: maybe('quyết định cũ'),
  });
  const line = fc.record({
    id: fc.uuid(),
    source: fc.constantFrom('district-budget' as const, 'counterpart' as const),
    sourceDetail: maybe('khuyến công'),
    contributors: maybe('các hộ dân'),
    amountVnd: maybe(vnd(123_456_789)),
    precision: fc.constantFrom('exact' as const, 'about' as const, 'remainder' as const),
    percent: maybe('27.51'),
    asWritten: maybe('gần 1,5 tỷ'),
  });
  const facts: fc.Arbitrary<SummaryFacts> = fc.record({
    project: fc.record({
      id: fc.constant('p'),
      title: fc.constant('Trồng nấm 2 vụ'),
      kind: fc.constantFrom('topic', 'support', 'st-project'),
      scale: maybe('18.000 lít'),
      period: fc.record({ start: date, end: date, asWritten: maybe('42 tháng') }),
    }),
    approval: fc.option(paper),
    plan: fc.option(
      fc.record({
        id: fc.constant('plan'),
        kind: fc.constantFrom('recorded' as const, 'approved' as const),
        totalVnd: maybe(vnd(987_654_321)),
        totalPrecision: fc.constantFrom('exact' as const, 'at-most' as const),
        totalAsWritten: maybe('08 tỷ'),
        lines: fc.array(line, { maxLength: 3 }),
      }),
    ),
    leadInstitution: maybe(LEAD),
    partners: fc.subarray([LEAD, COOPERATIVE]),
    products: fc.array(
      fc.record({
        id: fc.uuid(),
        name: fc.constant('giống K7'),
        quantity: maybe(2.25),
        unit: maybe('kg'),
        asWritten: maybe('vài kg'),
        delivered: maybe({ quantity: 7 }),
      }),
      { maxLength: 2 },
    ),
    grade: fc.option(
      fc.record({
        grade: fc.constantFrom('good' as const, null),
        asWritten: maybe('đạt 2/3 số phiếu'),
        scoreAsWritten: maybe('86,7'),
        acceptedOn: date,
      }),
    ),
    outcomes: fc.array(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom('application', 'other'),
        carriedOnBy: maybe(COOPERATIVE),
        with: fc.subarray([LEAD]),
        products: fc.subarray(['cốm', 'bột K2']),
        place: maybe('thôn 4'),
        market: maybe('bán tại 3 chợ'),
        description: maybe('đã mở rộng'),
      }),
      { maxLength: 2 },
    ),
  });

  it.each<Language>(['vi', 'en'])(
    'leaves no dangling words and no figure without its record (%s)',
    (language) => {
      fc.assert(
        fc.property(facts, (facts) => {
          const { text, facts: cited } = summaryOf(facts, language);
          expect(text).not.toMatch(
            /undefined|null|\[object| {2}|\(\)|“”| [.,;:)]|[,;:(] ?[.;,)]|(số|ngày|của|từ|đến|with|by|from|to|of) ?[.,;]/,
          );
          expect(text).toMatch(/\.$/);
          const figures = cited.map(({ text }) => text).sort((a, b) => b.length - a.length);
          const between = figures.reduce((rest, figure) => rest.replace(figure, ''), text);
          expect(between).not.toMatch(/\d/);
        }),
        { numRuns: 300 },
      );
    },
  );
});
