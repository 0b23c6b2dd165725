import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { SentFile } from '../../storage/sent-file.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Marked by TakesFile; other routes take no multipart form. */
    takesFile?: boolean;
  }
}

/** The route takes a form with a file; its body has a field decorated with AttachedFile. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(RouteConfig({ takesFile: true }), ApiConsumes('multipart/form-data'));
}

/** The field `file` of a form: a SentFile. */
export function AttachedFile(): PropertyDecorator {
  return applyDecorators(
    Transform(({ obj, key }) => obj[key]),
    ValidateBy({
      name: 'isAttachedFile',
      validator: {
        validate: (value) => value instanceof SentFile,
        defaultMessage: () => 'must be a file in a multipart form',
      },
    }),
    ApiProperty({ type: 'string', format: 'binary' }),
  );
}
