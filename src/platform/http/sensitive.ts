import { SetMetadata } from '@nestjs/common';

export const SENSITIVE_KEY = 'sensitive';

/** What a reading is called in the audit, and which kind of record `:id` names. */
export interface SensitiveReading {
  readonly act: string;
  readonly kind?: string;
}

/** Reading this is itself told in the audit: once per reader, record and hour. */
export function Sensitive(act: string, kind?: string): ClassDecorator & MethodDecorator {
  return SetMetadata(SENSITIVE_KEY, { act, kind } satisfies SensitiveReading);
}
