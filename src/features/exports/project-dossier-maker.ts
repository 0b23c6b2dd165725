import { Injectable, type OnModuleInit } from '@nestjs/common';
import { may } from '../../domain/access/permissions.js';
import { Id } from '../../platform/http/fields.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { EXPORT } from '../../wording/exports.js';
import { FileMakers } from '../file-orders/file-makers.js';
import { ExportsService } from './exports.service.js';

export const PROJECT_DOSSIER = 'project-dossier';

export class ProjectDossierOrder {
  @Id()
  projectId: string;
}

/** One project's life as a file that one orders: its documents may be many. */
@Injectable()
export class ProjectDossierMaker implements OnModuleInit {
  private readonly shape = shapeCheck();

  constructor(
    private readonly makers: FileMakers,
    private readonly exports: ExportsService,
  ) {}

  onModuleInit(): void {
    this.makers.register<ProjectDossierOrder>(PROJECT_DOSSIER, {
      may: (actor) => may(actor, 'project.export'),
      check: async (actor, parameters) => {
        const order = await this.shape.transform(parameters, { type: 'body', metatype: ProjectDossierOrder });
        await this.exports.checkVisible(actor, order.projectId);
        return order;
      },
      titleOf: (_, language) => EXPORT.title[language],
      fileOf: ({ projectId }, day) => ({
        name: `ho-so-nhiem-vu-${projectId.slice(0, 8)}-${day}.zip`,
        mediaType: 'application/zip',
      }),
      make: async ({ actor, parameters: { projectId } }) =>
        (await this.exports.exportProject({ actor }, projectId)).bytes,
    });
  }
}
