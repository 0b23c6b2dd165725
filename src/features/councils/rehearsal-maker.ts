import { Injectable, type OnModuleInit } from '@nestjs/common';
import { may } from '../../domain/access/permissions.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { jsonText } from '../../platform/json-text.js';
import { RULEBOOKS } from '../../wording/rulebooks.js';
import { FileMakers } from '../file-orders/file-makers.js';
import { RehearsalService } from './rehearsal.service.js';
import { RehearsalOrder } from './rulebook-query.dto.js';

export const REHEARSAL = 'rehearsal';

/** A rehearsal over many years takes long: the worker runs it, and keeps what came out as the file of the order. */
@Injectable()
export class RehearsalMaker implements OnModuleInit {
  private readonly shape = shapeCheck();

  constructor(
    private readonly makers: FileMakers,
    private readonly rehearsals: RehearsalService,
  ) {}

  onModuleInit(): void {
    this.makers.register<RehearsalOrder>(REHEARSAL, {
      may: (actor) => may(actor, 'rulebook.rehearse'),
      check: async (_, parameters) => {
        const order = await this.shape.transform(parameters, { type: 'body', metatype: RehearsalOrder });
        const { code, version } = await this.rehearsals.fitRulebook(order.rulebookId);
        return { ...order, rulebook: `${code} v${version}` };
      },
      titleOf: ({ rulebook }, language) => `${RULEBOOKS.rehearsal[language]}: ${rulebook}`,
      fileOf: ({ rulebook }, day) => ({
        name: `${REHEARSAL}-${rulebook?.replace(/\W+/g, '-')}-${day}.json`,
        mediaType: 'application/json',
      }),
      make: async ({ actor, parameters: { rulebookId, rulebook: _, ...input }, progress }) => {
        const rehearsal = await this.rehearsals.rehearseRulebook({ actor }, rulebookId, input, progress);
        return [Buffer.from(jsonText(rehearsal))];
      },
    });
  }
}
