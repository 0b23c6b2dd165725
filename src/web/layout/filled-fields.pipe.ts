import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { shapeCheck } from '../../platform/http/validation.pipe.js';

/** A form sends its empty fields too: only the filled ones are checked and count. */
@Injectable()
export class FilledFields implements PipeTransform {
  private readonly check = shapeCheck();

  constructor(private readonly shape: new () => object) {}

  transform(fields: Record<string, unknown>, { type }: ArgumentMetadata): Promise<object> {
    const filled = Object.entries(fields ?? {})
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== '');
    return this.check.transform(Object.fromEntries(filled), { type, metatype: this.shape });
  }
}
