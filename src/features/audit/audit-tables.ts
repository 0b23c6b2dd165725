import { AuditAnchor, AuditAnchoredHead, AuditHead } from './audit-anchor.entity.js';
import { AuditEntry } from './audit-entry.entity.js';

export const AUDIT_TABLES = [AuditEntry, AuditHead, AuditAnchor, AuditAnchoredHead];
