import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { ScanInput } from '../../features/councils/ballot.dto.js';
import { ScansService } from '../../features/councils/scans.service.js';
import { Config } from '../../platform/config/config.module.js';
import { MEGABYTE } from '../../platform/config/readers.js';
import { Allow } from '../../platform/http/allow.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { Refused } from '../../platform/refused.js';
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
import { PaperScanView } from './paper-scan.view.js';
import { Rooms } from './rooms.js';

/** The paper as it was handed in, beside what was keyed in from it: a form of its own, since it holds a file. */
@Pages()
export class PaperScanPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly scans: ScansService,
    private readonly config: Config,
  ) {}

  @Get('sessions/:id/paper-scan')
  @Allow('ballot.key-in')
  ask(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query('ballotId') ballotId: unknown,
  ): Promise<VNode> {
    return this.draw(actor, id, ballotId);
  }

  @Post('sessions/:id/paper-scan')
  @Allow('ballot.key-in')
  @TakesFile()
  async attach(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Query('ballotId') ballotId: unknown,
    @Body() { file }: ScanInput,
  ): Promise<VNode | SeeOther> {
    const { receipt } = await this.paper(sent.act.actor, id, ballotId);
    const refused = await attempt('scan', sent, () => this.scans.attachScan(sent.act, receipt.id, file));
    return refused ? this.draw(sent.act.actor, id, ballotId, refused) : new SeeOther(`/sessions/${id}`);
  }

  private async draw(actor: Actor, id: string, ballotId: unknown, refused?: RefusedForm): Promise<VNode> {
    const mostMegabytes = this.config.maxFileBytes / MEGABYTE;
    return (
      <PaperScanView
        {...(await this.paper(actor, id, ballotId))}
        mostMegabytes={mostMegabytes}
        refused={refused}
      />
    );
  }

  private async paper(actor: Actor, id: string, ballotId: unknown) {
    const room = await this.rooms.of(actor, id);
    const receipt = room.session.ballots?.find((each) => each.id === ballotId);
    if (!receipt) throw Refused.because('not-found');
    return { room, receipt };
  }
}
