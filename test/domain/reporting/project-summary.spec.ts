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
    expect(textOf(SPIRULINA)).toBe('');
  });

  it('reads, in English', () => {
    expect(textOf(SPIRULINA, 'en')).toBe('');
  });
});
