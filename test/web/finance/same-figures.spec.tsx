/** Whatever carries a statement carries the same figures: its data, the page, the spreadsheet and the record that is signed. */
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { NUMBERS } from '../../../src/domain/funding/reconciliation.js';
import { type StatementFacts, statementOf } from '../../../src/domain/funding/statement.js';
import type { ProjectStatement } from '../../../src/features/reconciliation/reconciliation.service.js';
import { statementWorkbook } from '../../../src/features/reconciliation/workbook.js';
import { RecordView } from '../../../src/web/finance/record.view.js';
import { StatementView } from '../../../src/web/finance/statement.view.js';
import { renderPage } from '../../../src/web/layout/render.js';
import { statementSentence } from '../../../src/wording/reconciliation.js';
import { tableOf } from '../../../src/wording/reconciliation-table.js';
import { anyStatementFacts } from '../../domain/funding/given-statement.js';

const READER = { language: 'vi' as const, actor: null, csrfToken: '', path: '/' };
const FORMULA = /^[=+\-@]/;

function given(facts: StatementFacts): ProjectStatement {
  const statement = statementOf(facts);
  return {
    project: { id: 'p', code: 'BS-2020-001', title: '=Nuôi tảo' },
    asOf: '2026-11-24',
    sentence: statementSentence(statement, 'vi'),
    ...statement,
  } as never as ProjectStatement;
}

type Figures = (string | null)[];

/** The rows of the table, as label and digits. */
function inHtml(html: string): Map<string, Figures> {
  const rows = [...html.matchAll(/<tr[^>]*data-row="([^"]*)"[^>]*>(.*?)<\/tr>/gs)];
  return new Map(
    rows.map(([, label, cells]) => {
      const figures = [...cells!.matchAll(/<td class="figure-cell"[^>]*>([^<]*)<\/td>/g)].map(([, text]) =>
        text === '–' ? null : text!.replaceAll('.', ''),
      );
      return [label!, figures];
    }),
  );
}

async function inWorkbook(
  statement: ProjectStatement,
): Promise<{ rows: Map<string, Figures>; texts: string[] }> {
  const [table, lines] = (await readXlsxFile(await statementWorkbook(statement, 'vi'))).map(
    (sheet) => sheet.data as (string | number | null)[][],
  );
  const cells = [...table!, ...lines!].flat();
  const rows = table!
    .slice(3)
    .filter((row) => row[5] !== null)
    .map(([label, ...figures]): [string, Figures] => {
      return [
        String(label).replace(/^'/, ''),
        figures.slice(0, 4).map((each) => (each === null ? null : String(each))),
      ];
    });
  return { rows: new Map(rows), texts: cells.filter((cell) => typeof cell === 'string') };
}

it('in a thousand random projects', async () => {
  await fc.assert(
    fc.asyncProperty(anyStatementFacts, async (facts) => {
      const statement = given(facts);
      const expected = new Map(
        tableOf(statement, 'vi')
          .flatMap(({ rows }) => rows)
          .map(({ label, figures }): [string, Figures] => [
            label,
            figures.map((each) => (each === null ? null : String(each))),
          ]),
      );
      const total = NUMBERS.map((name) => statement.total.figures[name]?.toString() ?? null);
      expect(expected.get('Tổng cộng')).toEqual(total);
      expect(inHtml(renderPage(<StatementView statement={statement} />, READER))).toEqual(expected);
      expect(inHtml(renderPage(<RecordView statement={statement} />, READER))).toEqual(expected);
      const { rows, texts } = await inWorkbook(statement);
      expect(rows).toEqual(expected);
      expect(texts.filter((text) => FORMULA.test(text))).toEqual([]);
    }),
    { numRuns: Number(process.env.STATEMENT_RUNS ?? 200) },
  );
});
