import { Flag, Text } from '../../platform/http/fields.js';

export class NewSavedFilter {
  @Text({ max: 100, description: 'a name that exists already is given to this filter' })
  name: string;

  @Text({
    optional: true,
    nullable: false,
    max: 4_000,
    description: 'filters, columns and order as the list’s address carries them',
  })
  query?: string;

  @Flag({ optional: true, nullable: false, description: 'the list begins with it' })
  isDefault?: boolean;
}
