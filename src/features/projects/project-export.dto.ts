import { OmitType } from '@nestjs/swagger';
import { OneOf } from '../../platform/http/fields.js';
import { ProjectQuery } from './project.dto.js';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The list's own filters and order, all pages together. */
export class ProjectExportQuery extends OmitType(ProjectQuery, ['limit', 'cursor'] as const) {
  @OneOf(EXPORT_FORMATS)
  format: ExportFormat;
}
