import { Injectable, type OnModuleInit } from '@nestjs/common';
import { may } from '../../domain/access/permissions.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { PROJECT_EXPORT } from '../../wording/project-export.js';
import { FileMakers } from '../file-orders/file-makers.js';
import { ProjectExportQuery } from './project-export.dto.js';
import { EXPORT_FILES, exportName, ProjectExport } from './project-export.service.js';

export const PROJECT_LIST = 'project-list';

/** The list of projects as a file that one orders. */
@Injectable()
export class ProjectListMaker implements OnModuleInit {
  private readonly shape = shapeCheck();

  constructor(
    private readonly makers: FileMakers,
    private readonly exports: ProjectExport,
  ) {}

  onModuleInit(): void {
    this.makers.register<ProjectExportQuery>(PROJECT_LIST, {
      may: (actor) => may(actor, 'project.read'),
      check: (_, parameters) =>
        this.shape.transform(parameters, { type: 'body', metatype: ProjectExportQuery }),
      recordsFor: (actor) => this.exports.listedFor(actor),
      titleOf: ({ format }, language) => `${PROJECT_EXPORT.title[language]} (${format.toUpperCase()})`,
      fileOf: (query, day) => ({
        name: exportName(query, day),
        mediaType: EXPORT_FILES[query.format].mediaType,
      }),
      make: async ({ actor, parameters, language, progress }) =>
        this.exports.export(actor, parameters, language, progress),
    });
  }
}
