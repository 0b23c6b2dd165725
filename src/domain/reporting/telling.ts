/** No figure is told without the record it stands on. */
import type { PartialDate } from '../values/plain-date.js';
import type { SummaryPhrases } from './phrases.js';

export interface RecordRef {
  readonly kind: string;
  readonly id: string;
  readonly field?: string;
}

export interface CitedFact {
  readonly name: string;
  /** As the record holds it; money as a decimal string. */
  readonly value: string | number;
  /** As the paragraph prints it. */
  readonly text: string;
  readonly record: RecordRef;
}

/** A text in the making: each `cite` notes a fact and gives back the words to print. */
export class Citations {
  readonly #facts: CitedFact[] = [];

  get facts(): readonly CitedFact[] {
    return this.#facts;
  }

  cite(name: string, value: string | number, record: RecordRef, text: string = String(value)): string {
    this.#facts.push({ name, value, text, record });
    return text;
  }

  citeText(name: string, value: string | null | undefined, record: RecordRef): string | undefined {
    return value?.trim() ? this.cite(name, value, record) : undefined;
  }
}

/** One paragraph, in the words of its language. */
export class Telling extends Citations {
  constructor(readonly phrases: SummaryPhrases) {
    super();
  }

  citeDate(name: string, date: PartialDate | null | undefined, record: RecordRef): string | undefined {
    return date ? this.cite(name, date, record, this.phrases.date(date)) : undefined;
  }

  citeQuantity(name: string, quantity: number | null | undefined, record: RecordRef): string | undefined {
    return quantity == null ? undefined : this.cite(name, quantity, record, this.phrases.quantity(quantity));
  }
}
