import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { DossierService } from '../../features/dossier/dossier.service.js';
import { ProjectsService } from '../../features/projects/projects.service.js';
import { Allow } from '../../platform/http/allow.js';
import { versionSeen } from '../fields/refused-form.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { DELIVERED_FORM, deliveredIn, ORDERED_FORM, orderedIn } from './product-form.js';
import { ProductsFormView } from './products-form.view.js';

type Answer = Promise<VNode | SeeOther>;

@Pages()
export class ProductPages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly projects: ProjectsService,
  ) {}

  @Get('projects/:id/products')
  @Allow('outcome.write')
  ask(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id);
  }

  @Post('projects/:id/products')
  @Allow('project.write')
  order(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { act, fields } = sent;
    return this.answer(ORDERED_FORM, sent, id, async () => {
      await this.projects.changeProject(versionSeen(act, fields), id, await orderedIn(fields));
    });
  }

  @Get('projects/:id/delivered-products')
  @Allow('outcome.write')
  back(@Param('id', RECORD_ID) id: string): SeeOther {
    return new SeeOther(`/projects/${id}/products`);
  }

  @Post('projects/:id/delivered-products')
  @Allow('outcome.write')
  deliver(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { act, fields } = sent;
    return this.answer(DELIVERED_FORM, sent, id, async () => {
      const delivered = await deliveredIn(fields);
      if (delivered.length === 0) return;
      await this.projects.recordDeliveredProducts(versionSeen(act, fields), id, delivered);
    });
  }

  private async answer(form: string, sent: Submission, id: string, use: () => Promise<void>): Answer {
    const refused = await attempt(form, sent, use);
    return refused
      ? this.draw(sent.act.actor, id, refused)
      : new SeeOther(`/projects/${id}/products#${form}`);
  }

  private async draw(actor: Actor, id: string, refused?: RefusedForm): Promise<VNode> {
    return <ProductsFormView dossier={await this.dossiers.getProject(actor, id)} refused={refused} />;
  }
}
