import { LANGUAGES } from '../../domain/values/language.js';
import { LANGUAGE_NAMES, PROFILE } from '../../wording/profile-pages.js';
import { Form } from '../fields/form.view.js';
import { Button, Select } from '../fields/form-parts.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { ProfileProps } from './profile-props.js';

export function LanguageSection({ account, isSaved, refused }: ProfileProps) {
  const { say } = useReader();
  return (
    <Card id="language" title={PROFILE.language}>
      <div class="card-body">
        {isSaved && (
          <p class="alert alert-success" role="status">
            {say(PROFILE.saved)}
          </p>
        )}
        <Form action="/profile/language" name="language" refused={refused} class="frame align-items-end">
          <Select
            name="language"
            label={PROFILE.language}
            codes={LANGUAGES}
            words={LANGUAGE_NAMES}
            chosen={account.language}
          />
          <Button label={PROFILE.saveLanguage} strong />
        </Form>
        <p class="text-secondary mt-2 mb-0">{say(PROFILE.languageHint)}</p>
      </div>
    </Card>
  );
}
