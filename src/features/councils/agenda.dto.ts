import { Flag, Money, Text } from '../../platform/http/fields.js';

/** What a tie between proposals that compete for one topic looks at; what is left out is unknown. */
export class ProposalFactsInput {
  @Flag({ optional: true, description: 'its lead institution proposed the topic' })
  hostProposedTopic?: boolean;

  @Money({
    optional: true,
    description: 'asked of the state budget; from the newest funding plan unless told',
  })
  requestedStateVnd?: string;

  @Flag({ optional: true, description: 'its leader or lead institution had a project graded excellent' })
  hasExcellentRecord?: boolean;

  @Text({ optional: true, max: 1_000, description: 'which project that was, by which paper' })
  recordEvidence?: string;
}
