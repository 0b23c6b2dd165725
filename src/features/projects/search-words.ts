/** What somebody searches for, as the schema's functions read it. */
export interface SearchWords {
  readonly typed: readonly string[];
  readonly folded: readonly string[];
  readonly number: string;
}
