import { may } from '../../domain/access/permissions.js';
import { FORMS } from '../../wording/forms/form-pages.js';
import { useReader } from '../layout/render.js';

/** To the forms of a session or a project. */
export function FormsLink({ subjectId }: { readonly subjectId: string }) {
  const { say, actor } = useReader();
  if (!actor || !may(actor, 'form.read')) return null;
  return (
    <a class="no-print" href={`/forms?subjectId=${subjectId}`}>
      {say(FORMS.open)}
    </a>
  );
}
