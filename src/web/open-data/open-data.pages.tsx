import { Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { OpenDataService } from '../../features/open-data/open-data.service.js';
import { AllowAnyone } from '../../platform/http/allow.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { OpenDataView } from './open-data.view.js';

@Pages()
export class OpenDataPages {
  constructor(private readonly openData: OpenDataService) {}

  /** Everybody's where the operator says so, else of those who may export. */
  @Get('open-data')
  @AllowAnyone()
  async show(@CurrentReader() { actor }: Reader): Promise<VNode> {
    this.openData.openTo(actor, false);
    const counts = await this.openData.counts(false);
    return (
      <OpenDataView
        counts={counts}
        dictionary={this.openData.dictionary()}
        isPublic={this.openData.isPublic}
      />
    );
  }
}
