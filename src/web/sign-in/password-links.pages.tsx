import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { AccountLinksService } from '../../features/identity/account-links.service.js';
import { PasswordByLink, ResetRequest } from '../../features/identity/identity.dto.js';
import { visitOf } from '../../features/identity/visit.js';
import { Config } from '../../platform/config/config.module.js';
import { AllowAnyone } from '../../platform/http/allow.js';
import { problemOf, retryAfter } from '../../platform/http/problem.filter.js';
import { Refused } from '../../platform/refused.js';
import { type FormFields, shaped } from '../fields/form-fields.js';
import { attempt } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { readerOf } from '../layout/reader.js';
import { refuseForeignForm } from '../layout/same-origin.js';
import { SeeOther } from '../layout/see-other.js';
import { ForgottenView } from './forgotten.view.js';
import { DeadLinkView, NewPasswordView } from './new-password.view.js';

/** For people who are not signed in: asking for a link, and choosing a password by it. */
@Pages()
@AllowAnyone()
export class PasswordLinkPages {
  constructor(
    private readonly links: AccountLinksService,
    private readonly config: Config,
  ) {}

  @Get('forgotten')
  ask(): VNode {
    return <ForgottenView isAsked={false} sendsMail={this.links.sendsMail} />;
  }

  @Post('forgotten')
  async request(
    @Body() fields: FormFields,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode> {
    refuseForeignForm(request, this.config.publicUrl);
    try {
      const { email } = await shaped(ResetRequest, { email: fields.email });
      await this.links.requestReset(email, visitOf(request));
      return <ForgottenView isAsked sendsMail={this.links.sendsMail} />;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, title, code } = problemOf(error, readerOf(request).language);
      const pause = retryAfter(error, status);
      reply.status(status);
      request.refusedAs = code;
      if (pause) reply.header('retry-after', pause);
      return <ForgottenView isAsked={false} sendsMail={this.links.sendsMail} refusal={title} />;
    }
  }

  @Get('password-links/:token')
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode> {
    try {
      return <NewPasswordView token={token} email={(await this.links.look(token)).email} />;
    } catch (error) {
      return deadLink(error, request, reply);
    }
  }

  @Post('password-links/:token')
  async choose(
    @Param('token') token: string,
    @Body() fields: FormFields,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request, this.config.publicUrl);
    try {
      const { email } = await this.links.look(token);
      const sent = { act: { actor: request.actor! }, reader: readerOf(request), fields, reply };
      const refused = await attempt('new-password', sent, async () => {
        const input = await shaped(PasswordByLink, { token, newPassword: fields.newPassword });
        await this.links.redeem(token, input.newPassword, visitOf(request));
      });
      if (!refused) return new SeeOther('/sign-in?chosen=1');
      return <NewPasswordView token={token} email={email} refused={refused} />;
    } catch (error) {
      return deadLink(error, request, reply);
    }
  }
}

function deadLink(error: unknown, request: FastifyRequest, reply: FastifyReply): VNode {
  if (!(error instanceof Refused)) throw error;
  const { status, title, code } = problemOf(error, readerOf(request).language);
  reply.status(status);
  request.refusedAs = code;
  return <DeadLinkView reason={title} />;
}
