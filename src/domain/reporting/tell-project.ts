/** What the project is: its title, the paper it was approved by, who leads it, its scale and its period as given. */
import { isFieldInvented, isInvented, type SummaryFacts } from './summary-facts.js';
import type { RecordRef, Telling } from './telling.js';

export function tellProject(facts: SummaryFacts, telling: Telling): string[] {
  const { id, kind, title } = facts.project;
  const cited = telling.cite('title', title, { kind: 'project', id, field: 'title' });
  const predicates = PREDICATES.map((tell) => tell(facts, telling)).filter((words) => words !== undefined);
  return [telling.phrases.project(kind, cited, predicates)];
}

const PREDICATES = [tellApproval, tellLeader, tellScale, tellPeriod];

function tellApproval({ approval }: SummaryFacts, telling: Telling): string | undefined {
  if (!approval || isInvented(approval)) return undefined;
  const { phrases } = telling;
  const record = (field: string): RecordRef => ({ kind: 'decision', id: approval.id, field });
  // A paper without a number is known by the words of the source alone.
  if (!approval.number && approval.asWritten) {
    return phrases.approvedBy(telling.cite('decisionAsWritten', approval.asWritten, record('asWritten')));
  }
  const number = telling.citeText('decisionNumber', approval.number, record('number'));
  const date = telling.citeDate('decisionDate', approval.date, record('date'));
  const issuer = telling.citeText('decisionIssuer', approval.issuer, record('issuer'));
  if (!number && !date && !issuer) return undefined;
  return phrases.approvedBy(phrases.paper({ kind: approval.kind ?? 'QD', number, date, issuer }));
}

function tellLeader(
  { project, leadInstitution, partners }: SummaryFacts,
  telling: Telling,
): string | undefined {
  const hasLead = leadInstitution !== null && !isFieldInvented(project, 'leadInstitutionId');
  const lead = hasLead
    ? telling.cite('leadInstitution', leadInstitution.name, { kind: 'institution', id: leadInstitution.id })
    : undefined;
  const others = isFieldInvented(project, 'partners') ? [] : partners;
  const names = others.map(({ id, name }) => telling.cite('partner', name, { kind: 'institution', id }));
  return lead || names.length > 0 ? telling.phrases.ledBy(lead, names) : undefined;
}

function tellScale({ project }: SummaryFacts, telling: Telling): string | undefined {
  if (isFieldInvented(project, 'scale')) return undefined;
  const record = { kind: 'project', id: project.id, field: 'scale' };
  const scale = telling.citeText('scale', project.scale, record);
  return scale && telling.phrases.atScale(scale);
}

function tellPeriod({ project }: SummaryFacts, telling: Telling): string | undefined {
  if (isFieldInvented(project, 'period')) return undefined;
  const { id, period } = project;
  const record = (end: string): RecordRef => ({ kind: 'project', id, field: `period.${end}` });
  const start = telling.citeDate('periodStart', period.start, record('start'));
  const end = telling.citeDate('periodEnd', period.end, record('end'));
  const asWritten = telling.citeText('periodAsWritten', period.asWritten, record('asWritten'));
  return start || end || asWritten ? telling.phrases.during({ start, end, asWritten }) : undefined;
}
