import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { PoliciesService } from './policies.service.js';
import { DryRunQuery, PolicyInput } from './policy.dto.js';

@ApiTags('reminder-policies')
@Controller('reminder-policies')
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  @Get()
  @Allow('reminder-policy.read')
  list() {
    return this.policies.listPolicies();
  }

  @Get(':topic')
  @Allow('reminder-policy.read')
  get(@Param('topic') topic: string) {
    return this.policies.getPolicy(topic);
  }

  @Put(':topic')
  @Allow('reminder-policy.write')
  write(
    @CurrentAct() act: Act,
    @Param('topic') topic: string,
    @Query() { dryRun }: DryRunQuery,
    @Body() input: PolicyInput,
  ) {
    if (dryRun === 'true') return this.policies.previewPolicy(act, topic, input);
    return this.policies.writePolicy(act, topic, input);
  }

  /** Back to the built-in policy, which is answered. */
  @Delete(':topic')
  @Allow('reminder-policy.write')
  restore(@CurrentAct() act: Act, @Param('topic') topic: string, @Query() { dryRun }: DryRunQuery) {
    if (dryRun === 'true') return this.policies.previewPolicy(act, topic, null);
    return this.policies.restorePolicy(act, topic);
  }
}
