import type { OrderedProduct } from '../../domain/council/ballot-form.js';
import type { ProductView } from '../../features/projects/project-parts.repository.js';
import { BALLOT } from '../../wording/ballot-pages.js';
import { PRODUCT } from '../../wording/pages.js';
import { useReader } from '../layout/render.js';

type Ordered = Pick<ProductView, 'quantity' | 'unit' | 'quality'>;

/** What was ordered beside what was delivered, so that the member compares without leafing. */
export function ProductFacts({ product }: { product: OrderedProduct }) {
  const { say, language } = useReader();
  const ordered = product.ordered as Ordered | undefined;
  const delivered = product.delivered as ProductView['delivered'] | undefined;
  const amount = (quantity: number | null | undefined) =>
    quantity === null || quantity === undefined
      ? null
      : `${quantity.toLocaleString(language)} ${ordered?.unit ?? ''}`.trim();
  const told = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' · ') || '–';
  return (
    <>
      <h2 class="h3 mb-0">{product.name}</h2>
      <dl class="beside">
        <div>
          <dt>{say(PRODUCT.ordered)}</dt>
          <dd>{told([amount(ordered?.quantity), ordered?.quality])}</dd>
        </div>
        <div>
          <dt>{say(PRODUCT.delivered)}</dt>
          <dd>
            {delivered
              ? told([amount(delivered.quantity), delivered.volume, delivered.quality, delivered.evidence])
              : say(BALLOT.notDelivered)}
          </dd>
        </div>
      </dl>
    </>
  );
}
