import { Injectable } from '@nestjs/common';
import { rowsOf } from '../../domain/reporting/annual-basis.js';
import type { DrawnReport } from '../../domain/reporting/annual-changes.js';
import { figuresIn } from '../../domain/reporting/annual-figures.js';
import { type AnnualPeriod, decideAnnualPeriod } from '../../domain/reporting/annual-period.js';
import type { AnnualRecord } from '../../domain/reporting/annual-record.js';
import { reportScope } from '../../domain/reporting/report-scope.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { figureNames } from '../../wording/annual-figure-names.js';
import { annualReportTitle } from '../../wording/annual-report.js';
import { AnnualDrawing } from './annual-drawing.js';
import type { ReportAsked } from './annual-report.dto.js';

@Injectable()
export class ReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drawing: AnnualDrawing,
    private readonly clock: Clock,
  ) {}

  reportYear(asked: ReportAsked, language: Language) {
    return this.transactions.read(async (tx) => {
      const drawn = await this.drawing.recall(tx, await this.periodOf(tx, asked), reportScope(asked));
      return titled(drawn.recordIn(language), language);
    });
  }

  /** The rows that one figure is made of. */
  openFigure({ path, ...asked }: ReportAsked & { readonly path: string }, language: Language) {
    return this.transactions.read(async (tx) => {
      const drawn = await this.drawing.recall(tx, await this.periodOf(tx, asked), reportScope(asked));
      return figureAt({ record: drawn.recordIn(language), basis: drawn.basis() }, path, language);
    });
  }

  async periodOf(tx: Tx, asked: ReportAsked): Promise<AnnualPeriod> {
    return accept(decideAnnualPeriod({ ...asked, today: await this.clock.today(tx) }));
  }
}

export function titled(record: AnnualRecord, language: Language) {
  return { title: annualReportTitle(record, language), ...record };
}

export type AnnualReportView = ReturnType<typeof titled>;

export function figureAt({ record, basis }: DrawnReport, path: string, language: Language) {
  const figure = figuresIn(record).get(path);
  if (!figure) throw Refused.because('not-found');
  const name = figureNames(record, language).get(path) ?? null;
  const { year, from, to, asOf } = record;
  return { path, name, value: figure.value, rows: rowsOf(figure, basis), ...{ year, from, to, asOf } };
}

export type OpenFigure = ReturnType<typeof figureAt>;
