/** What an anchor says in one text, and how the anchors of the database, the heads below them and the file outside agree. */

export interface Anchor {
  readonly number: number;
  /** In UTC to the millisecond. */
  readonly at: string;
  readonly roots: number;
  readonly entries: number;
  /** Digests stand in hexadecimal digits. */
  readonly headsDigest: string;
  readonly movedDigest: string;
  readonly digest: string;
}

export interface HeadLine {
  readonly rootKind: string;
  readonly rootId: string;
  readonly position: number;
  readonly digest: string;
}

/** A head as it enters the digests of an anchor, in the order of kinds and ids. */
export function headText({ rootKind, rootId, position, digest }: HeadLine): string {
  return `${rootKind} ${rootId} ${position} ${digest}\n`;
}

export function anchorText(anchor: Omit<Anchor, 'digest'>, previousDigest: string): string {
  const { number, at, roots, entries, headsDigest, movedDigest } = anchor;
  return [previousDigest, number, at, roots, entries, headsDigest, movedDigest].join('\n');
}

export const ANCHOR_BREAKS = [
  'anchor-missing',
  'anchor-changed',
  /** The heads kept under the anchor are not those that it was made of. */
  'anchored-heads-changed',
  /** The file outside tells of an anchor that the database lacks: it was taken out, or an older backup was restored. */
  'anchor-only-in-file',
  'anchor-differs-from-file',
  /** A line of the file does not give the digest that it tells, after the line before it. */
  'file-line-changed',
  'anchor-missing-in-file',
  /** A line of the file says nothing that can be read; it is named by its number. */
  'file-line-unreadable',
] as const;
export type AnchorBreakKind = (typeof ANCHOR_BREAKS)[number];

/** What is no break and yet leaves something unchecked. */
export const ANCHOR_NOTICES = [
  /** A database may lawfully stand where none of its file is, as on a new machine: only what stands in it can be checked. */
  'no-file-outside',
] as const;
export type AnchorNotice = (typeof ANCHOR_NOTICES)[number];

export interface AnchorBreak {
  readonly kind: AnchorBreakKind;
  readonly anchor: number;
}

export interface AnchorEvidence {
  readonly anchors: readonly Anchor[];
  /** By number of the anchor: the digest over the heads kept under it. */
  readonly movedDigests: ReadonlyMap<number, string>;
  /** Over the newest anchored head of each root. */
  readonly newestHeadsDigest: string;
  readonly fileIsThere: boolean;
  readonly inFile: readonly Anchor[];
  readonly unreadableLines: readonly number[];
  readonly now: Date;
  readonly digestOf: (text: string) => string;
}

const FILED_WITHIN_MS = 24 * 3_600_000;

/**
 * Those of the anchors that the file lacks and ought to have. It may lack the newest alone, and that for a day: a program that
 * dies between making an anchor and filing it leaves it to the next run.
 */
export function lackingInFile(
  anchors: readonly Anchor[],
  inFile: readonly Anchor[],
  now: Date,
): readonly Anchor[] {
  const filed = new Set(inFile.map(({ number }) => number));
  const newest = anchors.at(-1);
  const mayLack = (anchor: Anchor) =>
    anchor === newest && now.getTime() - Date.parse(anchor.at) < FILED_WITHIN_MS;
  return anchors.filter((anchor) => !filed.has(anchor.number) && !mayLack(anchor));
}

export function anchorNotices({
  anchors,
  fileIsThere,
}: Pick<AnchorEvidence, 'anchors' | 'fileIsThere'>): AnchorNotice[] {
  return anchors.length > 0 && !fileIsThere ? ['no-file-outside'] : [];
}

/** The first break of each kind. */
export function anchorBreaks(evidence: AnchorEvidence): AnchorBreak[] {
  const found = [...breaksOfTable(evidence), ...breaksOfFile(evidence)];
  const kinds = new Map<AnchorBreakKind, AnchorBreak>();
  for (const one of found) if (!kinds.has(one.kind)) kinds.set(one.kind, one);
  return [...kinds.values()];
}

function* breaksOfTable({
  anchors,
  movedDigests,
  newestHeadsDigest,
  digestOf,
}: AnchorEvidence): Generator<AnchorBreak> {
  const nothing = digestOf('');
  let previous: Anchor | undefined;
  for (const anchor of anchors) {
    const { number } = anchor;
    const expected = (previous?.number ?? 0) + 1;
    if (number !== expected) yield { kind: 'anchor-missing', anchor: expected };
    else if (digestOf(anchorText(anchor, previous?.digest ?? '')) !== anchor.digest)
      yield { kind: 'anchor-changed', anchor: number };
    if ((movedDigests.get(number) ?? nothing) !== anchor.movedDigest)
      yield { kind: 'anchored-heads-changed', anchor: number };
    previous = anchor;
  }
  if (previous && previous.headsDigest !== newestHeadsDigest)
    yield { kind: 'anchored-heads-changed', anchor: previous.number };
  const known = new Set(anchors.map(({ number }) => number));
  for (const number of movedDigests.keys())
    if (!known.has(number)) yield { kind: 'anchor-missing', anchor: number };
}

function* breaksOfFile({
  anchors,
  fileIsThere,
  inFile,
  unreadableLines,
  now,
  digestOf,
}: AnchorEvidence): Generator<AnchorBreak> {
  for (const line of unreadableLines) yield { kind: 'file-line-unreadable', anchor: line };
  const known = new Map(anchors.map((anchor) => [anchor.number, anchor]));
  const filed = new Map(inFile.map((anchor) => [anchor.number, anchor]));
  for (const kept of inFile) {
    const { number } = kept;
    const anchor = known.get(number);
    const previous = filed.get(number - 1) ?? known.get(number - 1);
    if (!anchor) yield { kind: 'anchor-only-in-file', anchor: number };
    else if (digestOf(anchorText(kept, previous?.digest ?? '')) !== kept.digest)
      yield { kind: 'file-line-changed', anchor: number };
    else if (wholeText(anchor) !== wholeText(kept))
      yield { kind: 'anchor-differs-from-file', anchor: number };
  }
  if (!fileIsThere) return;
  for (const { number } of lackingInFile(anchors, inFile, now))
    yield { kind: 'anchor-missing-in-file', anchor: number };
}

function wholeText(anchor: Anchor): string {
  return anchorText(anchor, anchor.digest);
}
