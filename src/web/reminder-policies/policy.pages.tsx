import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import { PoliciesService } from '../../features/reminders/policies.service.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { SENT_FIELDS } from '../fields/form-fields.js';
import { refusedOn, versionSeen } from '../fields/refused-form.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { type EditProps, PolicyEditView } from './edit.view.js';
import { PolicyListView } from './list.view.js';
import { bodyOf, type FormFields, fieldsOf } from './policy-form.js';

@Pages()
export class PolicyPages {
  constructor(private readonly policies: PoliciesService) {}

  @Get('reminder-policies')
  @Allow('reminder-policy.read')
  async list(): Promise<VNode> {
    const { items } = await this.policies.listPolicies();
    return <PolicyListView policies={items} />;
  }

  @Get('reminder-policies/:topic')
  @Allow('reminder-policy.write')
  async edit(@Param('topic') topic: string): Promise<VNode> {
    return this.view(topic, {});
  }

  /** Where a reader lands who changes the language on a preview. */
  @Get(['reminder-policies/:topic/preview', 'reminder-policies/:topic/restoration-preview'])
  @Allow('reminder-policy.write')
  leavePreview(@Param('topic') topic: string): SeeOther {
    return new SeeOther(`/reminder-policies/${encodeURIComponent(topic)}`);
  }

  @Post('reminder-policies/:topic/preview')
  @HttpCode(200)
  @Allow('reminder-policy.write')
  async preview(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('topic') topic: string,
    @Body(SENT_FIELDS) fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode> {
    try {
      const preview = await this.policies.previewPolicy(spoken(act, reader), topic, await bodyOf(fields));
      return await this.view(topic, { fields, preview });
    } catch (error) {
      return this.view(topic, { fields, problem: refusedOn(error, reader, reply) });
    }
  }

  @Post('reminder-policies/:topic')
  @Allow('reminder-policy.write')
  async save(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('topic') topic: string,
    @Body(SENT_FIELDS) fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      await this.policies.writePolicy(versionSeen(act, fields), topic, await bodyOf(fields));
      return new SeeOther('/reminder-policies');
    } catch (error) {
      return this.view(topic, { fields, problem: refusedOn(error, reader, reply) });
    }
  }

  @Post('reminder-policies/:topic/restoration-preview')
  @HttpCode(200)
  @Allow('reminder-policy.write')
  async previewRestoration(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('topic') topic: string,
  ): Promise<VNode> {
    const preview = await this.policies.previewPolicy(spoken(act, reader), topic, null);
    return this.view(topic, { preview, restores: true });
  }

  @Post('reminder-policies/:topic/restoration')
  @Allow('reminder-policy.write')
  async restore(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('topic') topic: string,
    @Body(SENT_FIELDS) fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      await this.policies.restorePolicy(versionSeen(act, fields), topic);
      return new SeeOther('/reminder-policies');
    } catch (error) {
      return this.view(topic, { problem: refusedOn(error, reader, reply) });
    }
  }

  private async view(topic: string, shown: Partial<EditProps>): Promise<VNode> {
    const entry = await this.policies.getPolicy(topic);
    const fields = shown.fields ?? fieldsOf(entry.policy, entry.version);
    return <PolicyEditView {...shown} entry={entry} fields={fields} />;
  }
}

/** What a page says is said in the language of its reader. */
function spoken({ actor }: Act, { language }: Reader): Pick<Act, 'actor'> {
  return { actor: { ...actor, language } };
}
