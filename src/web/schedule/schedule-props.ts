import type { Dossier } from '../../features/dossier/dossier.service.js';
import type { RefusedForm } from '../fields/submission.js';

export interface ScheduleProps {
  readonly dossier: Dossier;
  readonly today: string;
  readonly refused?: RefusedForm | null;
}
