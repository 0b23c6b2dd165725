import type { ChecklistsService } from '../../features/documents/checklists.service.js';

export type Dossiers = Awaited<ReturnType<ChecklistsService['listChecklists']>>;
