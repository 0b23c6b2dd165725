import { Id, Text } from '../../platform/http/fields.js';

export class ItemDocuments {
  @Id({
    list: true,
    most: 20,
    description: 'the documents of the project that are this item; none takes all off it',
  })
  documentIds: string[];
}

export class ItemWaiver {
  @Text({ max: 2_000 })
  reason: string;
}
