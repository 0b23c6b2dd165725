/** Walks the chains of all roots, row by row in order, and names the first link of each root that does not hold. */
import { type EntryCells, entryText } from './entry-text.js';

export interface RootRef {
  readonly kind: string;
  readonly id: string;
}

interface Step {
  readonly root: RootRef;
  readonly position: number;
  /** In hexadecimal digits. */
  readonly digest: string;
}

export interface EntryStep extends Step {
  readonly step: 'entry';
  readonly cells: EntryCells;
}
/** A head as an anchor found it. */
export interface AnchoredStep extends Step {
  readonly step: 'anchored';
  readonly anchor: number;
}
/** Comes last of its root. */
export interface HeadStep extends Step {
  readonly step: 'head';
}
export type ChainStep = EntryStep | AnchoredStep | HeadStep;

export const CHAIN_BREAKS = [
  /** Rows before this one are missing. */
  'rows-missing',
  /** A second row at the same place. */
  'row-doubled',
  /** The row's text or digest is not as it was written. */
  'row-changed',
  /** The head tells of rows that are not there. */
  'tail-missing',
  /** Rows stand beyond the head. */
  'rows-beyond-head',
  'head-changed',
  'head-missing',
  /** An anchor tells of rows that are not there. */
  'anchored-rows-missing',
  /** The chain is whole, and is not the one that was anchored. */
  'history-rewritten',
] as const;
export type ChainBreakKind = (typeof CHAIN_BREAKS)[number];

export interface ChainBreak {
  readonly kind: ChainBreakKind;
  readonly root: RootRef;
  readonly position: number;
  /** The row's name for readers; none where no row is meant, or where it is sealed and its being there is a secret. */
  readonly entry: string | null;
  readonly anchor: number | null;
}

/** SHA-256 over the octets of the digest before and the text in UTF-8; in hexadecimal digits. */
export type NextDigest = (previous: string, text: string) => string;

interface RootState {
  readonly root: RootRef;
  last: { position: number; digest: string };
  hasEntries: boolean;
  hasHead: boolean;
  broken: boolean;
}

export class ChainWalk {
  readonly breaks: ChainBreak[] = [];
  roots = 0;
  entries = 0;
  private current: RootState | null = null;

  constructor(private readonly nextDigest: NextDigest) {}

  take(step: ChainStep): void {
    const state = this.stateOf(step.root);
    if (step.step === 'entry') this.takeEntry(state, step);
    else if (step.step === 'anchored') this.takeAnchored(state, step);
    else this.takeHead(state, step);
  }

  end(): void {
    const state = this.current;
    if (state?.hasEntries && !state.hasHead) this.tell(state, 'head-missing', state.last.position);
    this.current = null;
  }

  private stateOf(root: RootRef): RootState {
    const { current } = this;
    if (current?.root.id === root.id && current.root.kind === root.kind) return current;
    this.end();
    this.roots++;
    const last = { position: 0, digest: '' };
    this.current = { root, last, hasEntries: false, hasHead: false, broken: false };
    return this.current;
  }

  private takeEntry(state: RootState, { position, digest, cells }: EntryStep): void {
    this.entries++;
    state.hasEntries = true;
    const { last } = state;
    state.last = { position, digest };
    const name = cells.sealed_by_id === null ? cells.name : null;
    if (position > last.position + 1) this.tell(state, 'rows-missing', last.position + 1, name);
    else if (position <= last.position) this.tell(state, 'row-doubled', position, name);
    else if (!state.broken && this.nextDigest(last.digest, entryText(cells)) !== digest)
      this.tell(state, 'row-changed', position, name);
  }

  private takeAnchored(state: RootState, { position, digest, anchor }: AnchoredStep): void {
    if (state.last.position < position)
      this.tell(state, 'anchored-rows-missing', state.last.position + 1, null, anchor);
    else if (state.last.digest !== digest) this.tell(state, 'history-rewritten', position, null, anchor);
  }

  private takeHead(state: RootState, { position, digest }: HeadStep): void {
    state.hasHead = true;
    if (state.last.position < position) this.tell(state, 'tail-missing', state.last.position + 1);
    else if (state.last.position > position) this.tell(state, 'rows-beyond-head', position + 1);
    else if (state.last.digest !== digest) this.tell(state, 'head-changed', position);
  }

  private tell(
    state: RootState,
    kind: ChainBreakKind,
    position: number,
    entry: string | null = null,
    anchor: number | null = null,
  ): void {
    if (state.broken) return;
    state.broken = true;
    this.breaks.push({ kind, root: state.root, position, entry, anchor });
  }
}
