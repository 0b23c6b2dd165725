import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { DocumentSubject } from '../../domain/documents/document-subjects.js';
import { NewDocument, NewVersion } from '../../features/documents/document.dto.js';
import { DocumentsService } from '../../features/documents/documents.service.js';
import { Allow } from '../../platform/http/allow.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { problemOf } from '../../platform/http/problem.filter.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { refusedOn } from '../fields/refused-form.js';
import { RECORD_ID } from '../fields/submission.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { versionForm } from './refused-shelf-form.view.js';
import { shelfPath } from './shelf-path.js';
import { ShelfReader } from './shelf-reader.js';

type Answer = Promise<VNode | SeeOther>;
/** No class, which would be checked with its empty fields. */
type Filing = Pick<NewDocument, keyof NewDocument>;

const FILLED = new FilledFields(NewDocument);
const TOLD_BESIDE_THE_FORM = [409, 422, 429, 503];

/** The documents of each kind of record, read and filed without scripts. */
@Pages()
export class ShelfPages {
  constructor(
    private readonly documents: DocumentsService,
    private readonly shelves: ShelfReader,
  ) {}

  @Get('projects/:id/documents')
  @Allow('project.read')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query('item') item: unknown,
  ): Promise<VNode> {
    const linking = typeof item === 'string' ? item : undefined;
    return this.shelves.draw(actor, { kind: 'project', id }, { linking });
  }

  @Get('councils/:id/documents')
  @Allow('council.read')
  ofCouncil(@CurrentActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.shelves.draw(actor, { kind: 'council', id });
  }

  @Get('milestones/:id/documents')
  @Allow('milestone.read')
  ofMilestone(@CurrentActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.shelves.draw(actor, { kind: 'milestone', id });
  }

  @Get('decisions/:id')
  @Allow('decision.read')
  ofDecision(@CurrentActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.shelves.draw(actor, { kind: 'decision', id });
  }

  @Post('projects/:id/documents/filing')
  @Allow('document.write')
  @TakesFile()
  fileOnProject(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', RECORD_ID) id: string,
    @Body(FILLED) input: Filing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.file(act, reader, { kind: 'project', id }, input, reply);
  }

  @Post('councils/:id/documents/filing')
  @Allow('document.write')
  @TakesFile()
  fileOnCouncil(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', RECORD_ID) id: string,
    @Body(FILLED) input: Filing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.file(act, reader, { kind: 'council', id }, input, reply);
  }

  @Post('milestones/:id/documents/filing')
  @Allow('document.write')
  @TakesFile()
  fileOnMilestone(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', RECORD_ID) id: string,
    @Body(FILLED) input: Filing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.file(act, reader, { kind: 'milestone', id }, input, reply);
  }

  @Post('decisions/:id/filing')
  @Allow('document.write')
  @TakesFile()
  fileOnDecision(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', RECORD_ID) id: string,
    @Body(FILLED) input: Filing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.file(act, reader, { kind: 'decision', id }, input, reply);
  }

  @Post('documents/:id/versions')
  @Allow('document.write')
  @TakesFile()
  async addVersion(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', RECORD_ID) id: string,
    @Body(new FilledFields(NewVersion)) { file }: Pick<NewVersion, 'file'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    try {
      const { subject } = await this.documents.addVersion(act, id, file);
      return new SeeOther(`${shelfPath(subject)}#document-${id}`);
    } catch (error) {
      const { title: reason } = refusedOn(error, reader, reply);
      const { subject } = await this.documents.getDocument(act.actor, id);
      return this.shelves.draw(act.actor, subject, { refusedForm: { form: versionForm(id), reason } });
    }
  }

  /** Where a reader lands who changes the language on a form that was not taken. */
  @Get('documents/:id/versions')
  @Allow('project.read')
  async leaveVersion(@CurrentActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<SeeOther> {
    const { subject } = await this.documents.getDocument(actor, id);
    return new SeeOther(`${shelfPath(subject)}#document-${id}`);
  }

  /** What a rule refuses is told where the form stands. */
  private async file(
    act: Act,
    { language }: Reader,
    subject: DocumentSubject,
    input: Filing,
    reply: FastifyReply,
  ): Answer {
    try {
      const { id } = await this.documents.fileDocument(act, subject, input);
      return new SeeOther(`${shelfPath(subject)}#document-${id}`);
    } catch (error) {
      const { status, title } = problemOf(error, language);
      if (!TOLD_BESIDE_THE_FORM.includes(status)) throw error;
      reply.status(status);
      return this.shelves.draw(act.actor, subject, { refused: { ...input, reason: title } });
    }
  }
}
