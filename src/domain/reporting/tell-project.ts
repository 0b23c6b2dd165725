/** What the project is: its title, the paper it was approved by, who leads it, its scale and its period as given. */
import type { PartialDate } from '../values/plain-date.js';
import type { Citations, RecordRef } from './citation.js';
import type { SummaryPhrases } from './phrases.js';
import type { Teller } from './project-summary.js';
import { isInvented, type SummaryFacts } from './summary-facts.js';

export const tellProject: Teller = (facts, phrases, citations) => {
  const { id, kind, title } = facts.project;
  const cited = citations.cite('title', title, { kind: 'project', id, field: 'title' });
  const predicates = [tellApproval, tellLeader, tellScale, tellPeriod].map((tell) =>
    tell(facts, phrases, citations),
  );
  return [
    phrases.project(
      kind,
      cited,
      predicates.filter((predicate) => predicate !== undefined),
    ),
  ];
};

type Predicate = (facts: SummaryFacts, phrases: SummaryPhrases, citations: Citations) => string | undefined;

const tellApproval: Predicate = ({ approval }, phrases, citations) => {
  if (!approval || isInvented(approval)) return undefined;
  const record = (field: string): RecordRef => ({ kind: 'decision', id: approval.id, field });
  // A paper without a number is known by the words of the source alone.
  if (!approval.number && approval.asWritten) {
    return phrases.approvedBy(citations.cite('decisionAsWritten', approval.asWritten, record('asWritten')));
  }
  const number = citations.citeIfKnown('decisionNumber', approval.number, record('number'));
  const date = citeDate(citations, phrases, 'decisionDate', approval.date, record('date'));
  const issuer = citations.citeIfKnown('decisionIssuer', approval.issuer, record('issuer'));
  if (!number && !date && !issuer) return undefined;
  return phrases.approvedBy(phrases.paper({ kind: approval.kind ?? 'QD', number, date, issuer }));
};

const tellLeader: Predicate = ({ project, leadInstitution, partners }, phrases, citations) => {
  const isKnown = leadInstitution && !isFieldInvented(project, 'leadInstitutionId');
  const lead = isKnown
    ? citations.cite('leadInstitution', leadInstitution.name, { kind: 'institution', id: leadInstitution.id })
    : undefined;
  const others = isFieldInvented(project, 'partners') ? [] : partners;
  const names = others.map(({ id, name }) => citations.cite('partner', name, { kind: 'institution', id }));
  return lead || names.length > 0 ? phrases.ledBy(lead, names) : undefined;
};

const tellScale: Predicate = ({ project }, phrases, citations) => {
  if (isFieldInvented(project, 'scale')) return undefined;
  const scale = citations.citeIfKnown('scale', project.scale, {
    kind: 'project',
    id: project.id,
    field: 'scale',
  });
  return scale && phrases.atScale(scale);
};

const tellPeriod: Predicate = ({ project }, phrases, citations) => {
  if (isFieldInvented(project, 'period')) return undefined;
  const record = (field: string): RecordRef => ({
    kind: 'project',
    id: project.id,
    field: `period.${field}`,
  });
  const { period } = project;
  const start = citeDate(citations, phrases, 'periodStart', period.start, record('start'));
  const end = citeDate(citations, phrases, 'periodEnd', period.end, record('end'));
  const asWritten = citations.citeIfKnown('periodAsWritten', period.asWritten, record('asWritten'));
  return start || end || asWritten ? phrases.during({ start, end, asWritten }) : undefined;
};

export function isFieldInvented(project: SummaryFacts['project'], field: string): boolean {
  return isInvented({ source: project.fieldSources?.[field] });
}

export function citeDate(
  citations: Citations,
  phrases: SummaryPhrases,
  name: string,
  date: PartialDate | null | undefined,
  record: RecordRef,
): string | undefined {
  return date ? citations.cite(name, date, record, phrases.date(date)) : undefined;
}
