import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, A_LOOK, Costs } from '../../platform/http/costs.js';
import { Sensitive } from '../../platform/http/sensitive.js';
import { AuditQuery, LISTED_ENTRIES } from './audit.dto.js';
import { AuditService } from './audit.service.js';
import { AuditVerifier } from './audit-verification.service.js';

const MOST_BREAKS = 200;

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly verifier: AuditVerifier,
  ) {}

  @Get()
  @Costs(A_LOOK)
  @Allow('audit.read')
  @Sensitive('audit.read')
  @ApiOkResponse({ description: LISTED_ENTRIES })
  list(@Query() query: AuditQuery) {
    return this.audit.listEntries(query);
  }

  /** Whether every row stands as it was written. How many rows there are is not told: it would betray sealed ballots. */
  @Get('verification')
  @Costs(A_DRAWING)
  @Allow('audit.read')
  @Sensitive('audit.read')
  async verification() {
    const { holds, chainBreaks, anchors, lastAnchor, anchorBreaks, anchorNotices } =
      await this.verifier.verify();
    return {
      holds,
      anchors,
      lastAnchorAt: lastAnchor?.at ?? null,
      chainBreaks: chainBreaks
        .slice(0, MOST_BREAKS)
        .map(({ kind, root, entry, anchor }) => ({ kind, root, entry, anchor })),
      anchorBreaks,
      anchorNotices,
    };
  }
}
