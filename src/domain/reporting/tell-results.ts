/** What came of it: products ordered and delivered, the grade as the record has it, and who carries the results on. */
import type { Citations, RecordRef } from './citation.js';
import type { SummaryPhrases } from './phrases.js';
import type { Teller } from './project-summary.js';
import { isInvented, type NamedInstitution, type SummaryProduct } from './summary-facts.js';
import { citeDate, isFieldInvented } from './tell-project.js';

export const tellProducts: Teller = ({ project, products }, phrases, citations) => {
  if (isFieldInvented(project, 'orderedProducts')) return [];
  const ordered = products.map((product) => tellProduct(product, phrases, citations));
  const delivered = products.flatMap((product) => {
    const { id, name, unit, delivered } = product;
    if (!delivered || isInvented(delivered)) return [];
    const quantity = citeQuantity(
      'deliveredQuantity',
      delivered.quantity,
      { kind: 'delivered-product', id },
      phrases,
      citations,
    );
    return [phrases.product({ quantity, unit: unit ?? undefined, name })];
  });
  return [
    ...(ordered.length > 0 ? [phrases.ordered(ordered)] : []),
    ...(delivered.length > 0 ? [phrases.delivered(delivered)] : []),
  ];
};

function tellProduct(product: SummaryProduct, phrases: SummaryPhrases, citations: Citations): string {
  const { id, name, quantity, unit, asWritten } = product;
  const record = (field: string): RecordRef => ({ kind: 'ordered-product', id, field });
  if (quantity == null && asWritten) return citations.cite('orderedProduct', asWritten, record('asWritten'));
  const amount =
    quantity == null
      ? undefined
      : citeQuantity('orderedQuantity', quantity, record('quantity'), phrases, citations);
  const cited = citations.cite('orderedProduct', name, record('name'));
  return phrases.product({ quantity: amount, unit: amount && (unit ?? undefined), name: cited });
}

export const tellGrade: Teller = ({ project, grade }, phrases, citations) => {
  if (!grade || isInvented(grade)) return [];
  const record = (field: string): RecordRef => ({ kind: 'project-grade', id: project.id, field });
  const date = citeDate(citations, phrases, 'acceptedOn', grade.acceptedOn, record('acceptedOn'));
  const word = grade.grade && phrases.grade(grade.grade);
  const told = word ? citations.cite('grade', grade.grade!, record('grade'), word) : undefined;
  const isSame = word?.toLowerCase() === grade.asWritten?.trim().toLowerCase();
  const asWritten = isSame
    ? undefined
    : citations.citeIfKnown('gradeAsWritten', grade.asWritten, record('asWritten'));
  const score = citations.citeIfKnown('score', grade.scoreAsWritten, record('scoreAsWritten'));
  return date || told || asWritten || score
    ? [phrases.accepted({ date, grade: told, asWritten, score })]
    : [];
};

export const tellOutcomes: Teller = ({ outcomes }, phrases, citations) =>
  outcomes
    .filter((outcome) => !isInvented(outcome))
    .flatMap((outcome) => {
      const { id, kind } = outcome;
      const record = (field: string): RecordRef => ({ kind: 'outcome', id, field });
      const citeName = (name: string, institution: NamedInstitution, field: string) =>
        citations.cite(name, institution.name, record(field));
      const carriedOnBy = outcome.carriedOnBy
        ? citeName('carriedOnBy', outcome.carriedOnBy, 'carriedOnById')
        : undefined;
      const others = outcome.with.map((institution) =>
        citeName('carriedOnWith', institution, 'withInstitutionIds'),
      );
      const products = outcome.products.map((product) =>
        citations.cite('outcomeProduct', product, record('products')),
      );
      const place = citations.citeIfKnown('place', outcome.place, record('place'));
      const market = citations.citeIfKnown('market', outcome.market, record('market'));
      const description = citations.citeIfKnown('outcome', outcome.description, record('description'));
      const isEmpty =
        !carriedOnBy && !place && !market && !description && others.length + products.length === 0;
      if (isEmpty) return [];
      return [phrases.outcome({ kind, carriedOnBy, with: others, products, place, market, description })];
    });

function citeQuantity(
  name: string,
  quantity: number,
  record: RecordRef,
  { language }: SummaryPhrases,
  citations: Citations,
): string {
  const text = quantity.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 });
  return citations.cite(name, quantity, record, text);
}
