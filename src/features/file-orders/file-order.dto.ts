import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Pattern } from '../../platform/http/fields.js';

export class NewFileOrderInput {
  @Pattern(/^[a-z][a-z-]{0,59}$/, { description: 'such as project-list, annual-report' })
  kind: string;

  /** Its maker reads them. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what the kind asks for' })
  parameters: Record<string, unknown>;
}
