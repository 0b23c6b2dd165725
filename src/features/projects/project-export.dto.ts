import { applyDecorators } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { LIST_COLUMNS, type ListColumn } from '../../domain/reporting/list-columns.js';
import { OneOf } from '../../platform/http/fields.js';
import { ProjectQuery } from './project.dto.js';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The list's own filters and order, all pages together. */
/** As a list, or as one text with commas between, which is how an address carries it. */
export function Columns(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) =>
      value === undefined || value === null
        ? undefined
        : [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : each)),
    ),
    OneOf(LIST_COLUMNS, {
      optional: true,
      list: true,
      description: 'all unless told; code and title always',
    }),
  );
}

export class ProjectExportQuery extends OmitType(ProjectQuery, ['limit', 'cursor'] as const) {
  @OneOf(EXPORT_FORMATS)
  format: ExportFormat;

  @Columns()
  columns?: ListColumn[];
}
