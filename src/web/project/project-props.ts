import type { Dossier, DossierService } from '../../features/dossier/dossier.service.js';
import type { LastChange } from '../../features/dossier/timeline.repository.js';
import type { Timeline } from '../../features/dossier/timeline.service.js';
import type { DocumentsProps } from './documents-props.js';

export interface ProjectProps {
  readonly dossier: Dossier;
  readonly stages: Awaited<ReturnType<DossierService['getHistory']>>['stages'];
  readonly timeline: Timeline;
  readonly lastChange: LastChange | null;
  readonly documents: DocumentsProps;
  /** The paragraph that a report carries. */
  readonly summary: string;
  readonly today: string;
  readonly timeZone: string;
}
