import type { Language } from '../../domain/values/language.js';
import type { ProductView } from '../../features/projects/project-parts.repository.js';
import { PRODUCT, PROJECT } from '../../wording/pages.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

export function ProductsView({ products }: { products: readonly ProductView[] }) {
  const { language } = useReader();
  const columns: readonly Column<ProductView>[] = [
    { title: PRODUCT.name, cell: ({ name }) => name },
    { title: PRODUCT.ordered, cell: (product) => ordered(product, language) },
    { title: PRODUCT.delivered, cell: (product) => delivered(product, language) },
    { title: PRODUCT.quality, cell: ({ delivered, quality }) => delivered?.quality ?? quality },
    { title: PRODUCT.evidence, cell: ({ delivered }) => delivered?.evidence },
  ];
  return (
    <Card id="products" title={PROJECT.products} isEmpty={products.length === 0}>
      <Table caption={PROJECT.products} columns={columns} rows={products} keyOf={({ id }) => id} />
    </Card>
  );
}

function ordered({ quantity, unit, asWritten }: ProductView, language: Language): string {
  return [amount(quantity, unit, language), asWritten && `“${asWritten}”`].filter(Boolean).join(' ') || '–';
}

function delivered({ delivered, unit }: ProductView, language: Language): string {
  if (!delivered) return '–';
  return [amount(delivered.quantity, unit, language), delivered.volume].filter(Boolean).join(', ');
}

function amount(quantity: number | null, unit: string | null, language: Language): string {
  return quantity === null ? '' : `${quantity.toLocaleString(language)} ${unit ?? ''}`.trim();
}
