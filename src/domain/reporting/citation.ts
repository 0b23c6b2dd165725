/** No figure is told without the record it stands on. */
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

export class Citations {
  readonly #facts: CitedFact[] = [];

  /** Notes the fact and gives back the words to print. */
  cite(name: string, value: string | number, record: RecordRef, text: string = String(value)): string {
    this.#facts.push({ name, value, text, record });
    return text;
  }

  /** The same for a field that may be empty. */
  citeIfKnown(name: string, value: string | null | undefined, record: RecordRef): string | undefined {
    return value?.trim() ? this.cite(name, value, record) : undefined;
  }

  get facts(): readonly CitedFact[] {
    return this.#facts;
  }
}
