import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { SUBSCRIBED_EVENT_TYPES } from '../../domain/webhooks/webhook-events.js';
import { WEBHOOKS } from '../../wording/webhook-pages.js';
import { WEBHOOK_EVENT_WORDS } from '../../wording/webhooks.js';
import { useReader } from '../layout/render.js';

const LANGUAGE_NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

interface FieldsProps {
  readonly name?: string;
  readonly url?: string;
  readonly language?: Language | string;
  readonly eventTypes: readonly string[];
}

export function WebhookFields({ name, url, language = 'vi', eventTypes }: FieldsProps) {
  const { say } = useReader();
  return (
    <>
      <label class="form-label">
        {say(WEBHOOKS.name)}
        <input class="form-control" name="name" required maxLength={100} value={name} />
      </label>
      <label class="form-label">
        {say(WEBHOOKS.url)}
        <input class="form-control" type="url" name="url" required maxLength={2_000} value={url} />
      </label>
      <label class="form-label">
        {say(WEBHOOKS.language)}
        <select class="form-select" name="language">
          {LANGUAGES.map((each) => (
            <option key={each} value={each} selected={each === language}>
              {LANGUAGE_NAMES[each]}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend class="form-label">{say(WEBHOOKS.events)}</legend>
        {SUBSCRIBED_EVENT_TYPES.map((type) => (
          <label class="form-check" key={type}>
            <input
              class="form-check-input"
              type="checkbox"
              name="eventTypes"
              value={type}
              checked={eventTypes.includes(type)}
            />
            <span class="form-check-label">{say(WEBHOOK_EVENT_WORDS[type])}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
