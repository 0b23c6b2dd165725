import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { instantAt, isPlainDate, plusDays } from '../../domain/values/plain-date.js';
import { AuditQuery } from '../../features/audit/audit.dto.js';
import { AuditReading } from '../../features/dossier/audit-reading.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { Sensitive } from '../../platform/http/sensitive.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { Pages } from '../layout/pages.js';
import { AuditView } from './audit.view.js';

const ASKED = ['entity', 'id', 'who', 'readings', 'cursor'] as const;
const SHOWN = 50;

@Pages()
export class AuditPages {
  constructor(
    private readonly audit: AuditReading,
    private readonly config: Config,
  ) {}

  @Get('audit')
  @Allow('audit.read')
  @Sensitive('audit.read')
  async list(@Query() fields: FormFields): Promise<VNode> {
    const { officeTimeZone: timeZone } = this.config;
    const [since, until] = [dayIn(fields, 'since'), dayIn(fields, 'until')];
    const startOf = (day: string) => instantAt(day, '00:00', timeZone).toISOString();
    const query = await shaped(AuditQuery, {
      ...Object.fromEntries(ASKED.map((name) => [name, textIn(fields, name)])),
      limit: SHOWN,
      since: since && startOf(since),
      until: until && startOf(plusDays(until, 1)),
    });
    const asked = { ...Object.fromEntries(ASKED.map((name) => [name, textIn(fields, name)])), since, until };
    return <AuditView {...(await this.audit.readEntries(query))} asked={asked} timeZone={timeZone} />;
  }
}

/** What is no day asks for none. */
function dayIn(fields: FormFields, name: string): string | undefined {
  const text = textIn(fields, name);
  return text && isPlainDate(text) ? text : undefined;
}
