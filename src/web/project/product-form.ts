/** The products of a project as two forms hold them: what is ordered, and what was delivered of it. */
import { DeliveredProductInput, ProjectChange } from '../../features/projects/project.dto.js';
import type { ProductView } from '../../features/projects/project-parts.repository.js';
import { Refused } from '../../platform/refused.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { quantityIn } from '../fields/written-figures.js';

export const ORDERED_FORM = 'ordered';
export const DELIVERED_FORM = 'delivered';

/** So many empty boxes stand below those that are filled. */
export const EMPTY_BOXES = 3;
const MOST_PRODUCTS = 100;

const at = (part: string, row: number, name: string) => `${part}.${row}.${name}`;

export function orderedIn(fields: FormFields): Promise<ProjectChange> {
  const orderedProducts = rowsOf(fields, 'orderedProducts', ['name']).flatMap((row) => {
    const of = (name: string) => textIn(fields, at('orderedProducts', row, name));
    if (of('removed') || !of('name')) return [];
    return {
      id: of('id'),
      name: of('name'),
      quantity: quantityIn(fields, at('orderedProducts', row, 'quantity')),
      unit: of('unit'),
      quality: of('quality'),
      asWritten: of('asWritten'),
    };
  });
  return shaped(ProjectChange, { orderedProducts });
}

/** Only those with a quantity; nothing was said of the others. */
export function deliveredIn(fields: FormFields): Promise<DeliveredProductInput[]> {
  const rows = rowsOf(fields, 'delivered', ['quantity']).map((row) => {
    const of = (name: string) => textIn(fields, at('delivered', row, name));
    return shapedRow(row, {
      orderedProductId: of('orderedProductId'),
      quantity: quantityIn(fields, at('delivered', row, 'quantity')),
      volume: of('volume'),
      quality: of('quality'),
      evidence: of('evidence'),
    });
  });
  return Promise.all(rows);
}

/** What is refused of it is told beside its own fields. */
async function shapedRow(row: number, content: object): Promise<DeliveredProductInput> {
  try {
    return await shaped(DeliveredProductInput, content);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.refusals.map((refusal) => ({
        ...refusal,
        path: at('delivered', row, refusal.path ?? 'quantity'),
      })),
    );
  }
}

function rowsOf(fields: FormFields, part: string, filled: readonly string[]): number[] {
  return Array.from({ length: MOST_PRODUCTS }, (_, row) => row).filter((row) =>
    filled.every((name) => textIn(fields, at(part, row, name)) !== undefined),
  );
}

export function orderedFields(products: readonly ProductView[], language: string): FormFields {
  return Object.fromEntries(
    products.flatMap(({ id, name, quantity, unit, quality, asWritten }, row) =>
      Object.entries({
        id,
        name,
        quantity: shownQuantity(quantity, language),
        unit: unit ?? '',
        quality: quality ?? '',
        asWritten: asWritten ?? '',
      }).map(([field, value]) => [at('orderedProducts', row, field), value]),
    ),
  );
}

export function deliveredFields(products: readonly ProductView[], language: string): FormFields {
  return Object.fromEntries(
    products.flatMap(({ id, delivered }, row) =>
      Object.entries({
        orderedProductId: id,
        quantity: shownQuantity(delivered?.quantity ?? null, language),
        volume: delivered?.volume ?? '',
        quality: delivered?.quality ?? '',
        evidence: delivered?.evidence ?? '',
      }).map(([field, value]) => [at('delivered', row, field), value]),
    ),
  );
}

/** Without dots, which would be read as decimals in one language and as thousands in the other. */
function shownQuantity(quantity: number | null, language: string): string {
  return quantity === null
    ? ''
    : quantity.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 3 });
}
