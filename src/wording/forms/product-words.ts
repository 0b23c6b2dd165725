/** A product as ordered and as delivered, in one line each. */
import type { ProductOfForm } from '../../domain/forms/form-facts.js';

interface Product {
  readonly id: string;
  readonly name: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly quality: string | null;
  readonly delivered: {
    readonly quantity: number;
    readonly volume: string | null;
    readonly quality: string | null;
  } | null;
}

export function productWords({ id, name, quantity, unit, quality, delivered }: Product): ProductOfForm {
  const measure = (figure: number | null) =>
    figure !== null && [number(figure), unit].filter(Boolean).join(' ');
  return {
    id,
    name,
    ordered: [measure(quantity), quality].filter(Boolean).join('; '),
    delivered: delivered
      ? [measure(delivered.quantity), delivered.volume, delivered.quality].filter(Boolean).join('; ')
      : '',
  };
}

function number(figure: number): string {
  return figure.toLocaleString('vi-VN', { maximumFractionDigits: 6 });
}
