/** Whatever carries a statement carries the same figures: its data, the page, the spreadsheet and the record that is signed. */
import fc from 'fast-check';
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
import { type Figures, figuresInHtml, figuresInWorkbook } from '../../support/figures.js';

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

it('in random projects, a thousand with STATEMENT_RUNS=1000', async () => {
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
      expect(figuresInHtml(renderPage(<StatementView statement={statement} />, READER))).toEqual(expected);
      expect(figuresInHtml(renderPage(<RecordView statement={statement} />, READER))).toEqual(expected);
      const { rows, texts } = await figuresInWorkbook(await statementWorkbook(statement, 'vi'));
      expect(rows).toEqual(expected);
      expect(texts.filter((text) => FORMULA.test(text))).toEqual([]);
    }),
    { numRuns: Number(process.env.STATEMENT_RUNS ?? 40) },
  );
}, 300_000);
