import { OneOf } from '../../platform/http/fields.js';

export class OpenDataQuery {
  @OneOf(['1'], { optional: true, description: 'with the demonstration projects, each marked as one' })
  demonstration?: '1';
}
