/** How an archive is laid out: a head, then sealed chunks that together hold records. */

/** The first bytes of the file, by which it is known. */
export const MAGIC = Buffer.from('KHCNBAK1');

export const CHUNK_BYTES = 256 * 1024;
export const LAST_CHUNK = 0x8000_0000;

/** A record is one byte of kind, four of length, and its payload. */
export const RECORD_HEAD_BYTES = 5;
export const MOST_RECORD_BYTES = 16 * 1024 * 1024;

export const RECORD = { entry: 1, plain: 2, deflated: 3, end: 4, manifest: 5 } as const;

/** What an archive holds piece by piece: the rows of a table, the content of a file, or a note kept beside the database. */
export interface EntryName {
  readonly kind: 'table' | 'file' | 'note';
  readonly name: string;
}

export interface EntryEnd {
  readonly bytes: number;
  readonly sha256: string;
}

export interface TableSummary extends EntryEnd {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface Manifest {
  readonly takenAt: string;
  readonly serverVersion: string;
  /** The names of the migrations that were applied. */
  readonly migrations: readonly string[];
  /** In the order in which they can be loaded. */
  readonly tables: readonly TableSummary[];
  readonly sequences: readonly SequencePlace[];
  /** Sums of đồng by table and column. */
  readonly sums: Readonly<Record<string, string>>;
  readonly files: {
    readonly count: number;
    readonly bytes: number;
    /** Of their names, one a line in order. */
    readonly sha256: string;
    /** Named by a row, and nowhere to be found. */
    readonly missing: readonly string[];
    /** Whose bytes were not those of their name already. */
    readonly damaged: readonly string[];
  };
  /** The last line of the anchors of the audit trail, where there are some. */
  readonly auditAnchor: string | null;
}

export interface SequencePlace {
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}
