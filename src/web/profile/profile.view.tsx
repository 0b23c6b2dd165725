import { PROFILE } from '../../wording/profile-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { CalendarSection } from './calendar-section.view.js';
import { LanguageSection } from './language-section.view.js';
import type { ProfileProps } from './profile-props.js';
import { RolesSection } from './roles-section.view.js';
import { SecuritySection } from './security-section.view.js';
import { ToldSection } from './told-section.view.js';
import { WhoSection } from './who-section.view.js';

/** In the order in which they stand; a section more is a line more. */
const SECTIONS = [
  WhoSection,
  RolesSection,
  SecuritySection,
  LanguageSection,
  ToldSection,
  CalendarSection,
] as const;

export function ProfileView(props: ProfileProps) {
  const { say } = useReader();
  return (
    <Layout title={say(PROFILE.title)}>
      <div class="stack">
        <header>
          <h1 class="page-title">{say(PROFILE.title)}</h1>
          <p class="text-secondary mb-0">{say(PROFILE.intro)}</p>
        </header>
        {SECTIONS.map((Section) => (
          <Section key={Section.name} {...props} />
        ))}
      </div>
    </Layout>
  );
}
