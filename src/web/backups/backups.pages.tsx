import { Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { ScheduledBackups } from '../../features/backups/scheduled-backups.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { Pages } from '../layout/pages.js';
import { BackupsView } from './backups.view.js';

@Pages()
@Allow('backup.read')
export class BackupPages {
  constructor(
    private readonly backups: ScheduledBackups,
    private readonly config: Config,
  ) {}

  @Get('backups')
  async show(): Promise<VNode> {
    return <BackupsView report={await this.backups.report()} config={this.config} />;
  }
}
