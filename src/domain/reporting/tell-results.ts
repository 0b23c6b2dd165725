/** What came of it: products ordered and delivered, the grade as the record has it, and who carries the results on. */
import {
  isFieldInvented,
  isInvented,
  type SummaryFacts,
  type SummaryOutcome,
  type SummaryProduct,
} from './summary-facts.js';
import type { RecordRef, Telling } from './telling.js';

export function tellProducts({ project, products }: SummaryFacts, telling: Telling): string[] {
  if (isFieldInvented(project, 'orderedProducts')) return [];
  const ordered = products.map((product) => tellOrdered(product, telling));
  const delivered = products
    .map((product) => tellDelivered(product, telling))
    .filter((words) => words !== undefined);
  const { phrases } = telling;
  return [
    ...(ordered.length > 0 ? [phrases.ordered(ordered)] : []),
    ...(delivered.length > 0 ? [phrases.delivered(delivered)] : []),
  ];
}

function tellOrdered({ id, name, quantity, unit, asWritten }: SummaryProduct, telling: Telling): string {
  const record = (field: string): RecordRef => ({ kind: 'ordered-product', id, field });
  if (quantity == null && asWritten) return telling.cite('orderedProduct', asWritten, record('asWritten'));
  return telling.phrases.product({
    quantity: telling.citeQuantity('orderedQuantity', quantity, record('quantity')),
    unit: telling.citeText('orderedUnit', unit, record('unit')),
    name: telling.cite('orderedProduct', name, record('name')),
  });
}

function tellDelivered({ id, name, unit, delivered }: SummaryProduct, telling: Telling): string | undefined {
  if (!delivered || isInvented(delivered)) return undefined;
  const record = { kind: 'delivered-product', id, field: 'quantity' };
  return telling.phrases.product({
    quantity: telling.citeQuantity('deliveredQuantity', delivered.quantity, record),
    unit: telling.citeText('deliveredUnit', unit, { kind: 'ordered-product', id, field: 'unit' }),
    name: telling.cite('deliveredProduct', name, { kind: 'ordered-product', id, field: 'name' }),
  });
}

export function tellGrade({ project, grade }: SummaryFacts, telling: Telling): string[] {
  if (!grade || isInvented(grade)) return [];
  const record = (field: string): RecordRef => ({ kind: 'project-grade', id: project.id, field });
  const date = telling.citeDate('acceptedOn', grade.acceptedOn, record('acceptedOn'));
  const word = grade.grade && telling.phrases.grade(grade.grade);
  const told = word ? telling.cite('grade', grade.grade!, record('grade'), word) : undefined;
  const isSame = word?.toLowerCase() === grade.asWritten?.trim().toLowerCase();
  const asWritten = isSame
    ? undefined
    : telling.citeText('gradeAsWritten', grade.asWritten, record('asWritten'));
  const score = telling.citeText('score', grade.scoreAsWritten, record('scoreAsWritten'));
  if (!date && !told && !asWritten && !score) return [];
  return [telling.phrases.accepted({ date, grade: told, asWritten, score })];
}

export function tellOutcomes({ outcomes }: SummaryFacts, telling: Telling): string[] {
  return outcomes
    .filter((outcome) => !isInvented(outcome))
    .flatMap((outcome) => tellOutcome(outcome, telling));
}

function tellOutcome(outcome: SummaryOutcome, telling: Telling): string[] {
  const record = (field: string): RecordRef => ({ kind: 'outcome', id: outcome.id, field });
  const { kind, carriedOnBy, products } = outcome;
  const parts = {
    carriedOnBy: telling.citeText('carriedOnBy', carriedOnBy?.name, record('carriedOnById')),
    with: outcome.with.map(({ name }) => telling.cite('carriedOnWith', name, record('withInstitutionIds'))),
    products: products.map((product) => telling.cite('outcomeProduct', product, record('products'))),
    place: telling.citeText('place', outcome.place, record('place')),
    market: telling.citeText('market', outcome.market, record('market')),
    description: telling.citeText('outcome', outcome.description, record('description')),
  };
  const isEmpty = Object.values(parts).every((part) => part === undefined || part.length === 0);
  return isEmpty ? [] : [telling.phrases.outcome({ kind, ...parts })];
}
