import type { ComponentChildren } from 'preact';
import { ROLE_WORDS } from '../../wording/account-pages.js';
import { STANDING_HINTS } from '../../wording/holidays.js';
import { COUNTED, SETUP_FACTS, type StepName, TEST_MAIL } from '../../wording/setup-pages.js';
import { LEVEL_WORDS, PURPOSE_WORDS, wordOf } from '../../wording/words.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import type { SetupProps } from './setup-props.js';
import { NEEDED_ROLES, type Step } from './steps.js';

const CLEARING = 'npm run demo:clear -- ten@coquan.gov.vn';

type Facts = (props: SetupProps) => ComponentChildren;

const COUNTS: Partial<Record<StepName, (office: SetupProps['office']) => [keyof typeof COUNTED, number]>> = {
  administrator: ({ accounts }) => ['administrators', accounts.administrator ?? 0],
  authority: ({ authorities }) => ['authorities', authorities],
  letterhead: ({ letterheads }) => ['letterheads', letterheads],
  institutions: ({ institutions }) => ['institutions', institutions],
  people: ({ persons }) => ['persons', persons],
  project: ({ projects }) => ['projects', projects],
};

const OWN: Partial<Record<StepName, Facts>> = {
  demonstration: (props) => <Demonstration {...props} />,
  staff: (props) => <Staff {...props} />,
  mail: (props) => <Mail {...props} />,
  holidays: ({ holidays }) => <Holidays holidays={holidays} />,
  rulebooks: ({ gaps }) => <Rulebooks gaps={gaps} />,
};

/** What is there of what a step asks for. */
export function StepFacts({ step: { name }, ...props }: SetupProps & { step: Step }) {
  const { language } = useReader();
  const count = COUNTS[name]?.(props.office);
  if (count) return <p class="mb-0">{COUNTED[count[0]][language](count[1])}</p>;
  return <>{OWN[name]?.(props)}</>;
}

function Demonstration({ office }: SetupProps) {
  const { say, language } = useReader();
  const { demonstrationProjects, demonstrationAccounts, projects } = office;
  if (demonstrationProjects + demonstrationAccounts === 0) {
    return <p class="mb-0">{say(SETUP_FACTS.noDemonstration)}</p>;
  }
  const there = [
    COUNTED.demonstrationProjects[language](demonstrationProjects),
    COUNTED.demonstrationAccounts[language](demonstrationAccounts),
    COUNTED.projects[language](projects),
  ];
  return (
    <>
      <p class="mb-0">{there.join(', ')}</p>
      {projects > 0 ? (
        <p class="mb-0">{say(SETUP_FACTS.realBesideDemonstration)}</p>
      ) : (
        <details>
          <summary>{say(SETUP_FACTS.clearing)}</summary>
          <p class="mt-2">{say(SETUP_FACTS.clearingWhy)}</p>
          <pre class="mb-0">
            <code>{CLEARING}</code>
          </pre>
        </details>
      )}
      <p class="text-secondary mb-0">{say(SETUP_FACTS.countsBoth)}</p>
    </>
  );
}

function Staff({ office: { accounts } }: SetupProps) {
  const { say } = useReader();
  const there = NEEDED_ROLES.map((role) => `${say(ROLE_WORDS[role])}: ${accounts[role] ?? 0}`);
  return <p class="mb-0">{there.join(' · ')}</p>;
}

function Mail({ office, sendsMail, tried, timeZone }: SetupProps) {
  const { say } = useReader();
  const { mailReachedAt, mailReason } = office;
  return (
    <>
      {!sendsMail && <p class="mb-0">{say(SETUP_FACTS.noMailServer)}</p>}
      {sendsMail && mailReason && <p class="mb-0">{`${say(SETUP_FACTS.failing)}: ${mailReason}`}</p>}
      {sendsMail && !mailReason && (
        <p class="mb-0">
          {mailReachedAt ? (
            <>
              {say(SETUP_FACTS.reached)} <Instant at={mailReachedAt} timeZone={timeZone} />
            </>
          ) : (
            say(SETUP_FACTS.neverReached)
          )}
        </p>
      )}
      {tried && (
        <p
          class={`alert mb-0 ${tried.answer.is === 'sent' ? 'alert-success' : 'alert-danger'}`}
          role="status"
        >
          {tried.answer.is === 'sent'
            ? `${say(TEST_MAIL.sent)} ${tried.to}.`
            : `${say(TEST_MAIL.failed)}: ${tried.answer.reason}`}
        </p>
      )}
      {sendsMail && (
        <Form action="/setup" name="test-mail">
          <div>
            <Button label={TEST_MAIL.send} />
          </div>
        </Form>
      )}
    </>
  );
}

function Holidays({ holidays: { year, standing } }: Pick<SetupProps, 'holidays'>) {
  const { say } = useReader();
  return <p class="mb-0">{`${year}: ${say(STANDING_HINTS[standing])}`}</p>;
}

function Rulebooks({ gaps }: Pick<SetupProps, 'gaps'>) {
  const { say, language } = useReader();
  if (gaps.length === 0) return <p class="mb-0">{say(SETUP_FACTS.allPurposes)}</p>;
  const named = gaps.map(
    ({ purpose, level }) =>
      `${wordOf(PURPOSE_WORDS, purpose, language)} (${wordOf(LEVEL_WORDS, level, language)})`,
  );
  return <p class="mb-0">{`${say(SETUP_FACTS.gapsToday)}: ${named.join('; ')}`}</p>;
}
