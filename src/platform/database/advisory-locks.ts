/**
 * What programs on one database do one after the other: any fixed numbers, of which no two are the same.
 * A number stays what it is, since programs of two versions meet while one replaces the other.
 */
export const ADVISORY_LOCKS = {
  migration: 7_420_001,
  demonstration: 7_420_002,
  auditAnchor: 7_420_003,
  backup: 7_420_004,
  /** Of the function ledger_gate(). */
  ledger: 7_420_020,
  ringing: 71_552_301,
  planning: 71_552_302,
} as const;
