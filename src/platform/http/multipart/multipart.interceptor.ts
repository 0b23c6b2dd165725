import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { Refused } from '../../refused.js';
import { type Draft, FileStore } from '../../storage/file-store.js';
import { SentFile } from '../../storage/sent-file.js';
import { FILE_FIELD, type MultipartForm } from './multipart-form.js';
import './read-multipart.js';

/**
 * After the guard has let a form in, its file is drafted and stands in the body beside the fields; what the handler did not keep
 * of it is dropped. It runs before other interceptors, so that a repeated request is known by its file too, and its sender is
 * asked for once more when the file has come.
 */
@Injectable()
export class MultipartInterceptor implements NestInterceptor {
  constructor(private readonly store: FileStore) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.multipartForm) return next.handle();
    const file = await this.receive(request.multipartForm);
    try {
      // The guard has read the token.
      const { _csrf, ...fields } = request.multipartForm.fields;
      request.body = { ...fields, [FILE_FIELD]: file };
      return of(await lastValueFrom(next.handle(), { defaultValue: undefined }));
    } finally {
      await this.store.drop(file.draft);
    }
  }

  private async receive(form: MultipartForm): Promise<SentFile> {
    let draft: Draft | undefined;
    try {
      const sent = await form.readRest(async ({ filename, file }) => {
        draft = await this.store.draft(file);
        return new SentFile({ name: filename ?? '', draft, isWhole: !file.truncated });
      });
      // A browser sends a field without a chosen file as a file without name and content.
      if (sent && (sent.name || sent.draft.sample.size > 0)) return sent;
      throw Refused.because('file-missing', undefined, FILE_FIELD);
    } catch (error) {
      if (draft) await this.store.drop(draft);
      throw error;
    }
  }
}
