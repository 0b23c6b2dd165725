import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { FailedSignIns } from '../../features/identity/failed-sign-ins.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { PageQuery } from '../../platform/http/page.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { FailedSignInsView } from './failed-sign-ins.view.js';

@Pages()
export class FailedSignInPages {
  constructor(
    private readonly failures: FailedSignIns,
    private readonly config: Config,
  ) {}

  @Get('audit/failed-sign-ins')
  @Allow('audit.read')
  async list(@Query(new FilledFields(PageQuery)) query: PageQuery): Promise<VNode> {
    const page = await this.failures.list(query);
    return <FailedSignInsView page={page} query={query} timeZone={this.config.officeTimeZone} />;
  }
}
