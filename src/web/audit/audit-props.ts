import type { ListedEntry } from '../../features/audit/audit.repository.js';
import type { AuditReading } from '../../features/dossier/audit-reading.service.js';

type Read = Awaited<ReturnType<AuditReading['readEntries']>>;

export type AuditEntryRow = ListedEntry;

export interface AuditProps extends Read {
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly timeZone: string;
}
