import { may } from '../../domain/access/permissions.js';
import { SETUP, STEP_HINTS, STEP_LINKS, STEPS } from '../../wording/setup-pages.js';
import { Badge } from '../layout/badges.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import type { SetupProps } from './setup-props.js';
import { StepFacts } from './step-facts.view.js';
import { type Step, stepsOf } from './steps.js';

export function SetupView(props: SetupProps) {
  const { say } = useReader();
  const { office, gaps, holidays, sendsMail } = props;
  const steps = stepsOf(office, {
    isMailReached: sendsMail && office.mailReachedAt !== null && office.mailReason === null,
    areHolidaysSettled:
      holidays.standing === 'official' || holidays.items.some(({ origin }) => origin === 'office'),
    hasRulebooks: gaps.length === 0,
  });
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Layout title={say(SETUP.title)}>
      <div class="stack narrow">
        <h1 class="page-title">{say(SETUP.title)}</h1>
        <p class="text-secondary mb-0">{say(SETUP.intro)}</p>
        <p class="mb-0">
          <strong>{`${say(SETUP.progress)}: ${done} / ${steps.length}`}</strong>
        </p>
        <ol class="stack list-unstyled mb-0">
          {steps.map((step, at) => (
            <StepView key={step.name} {...props} step={step} number={at + 1} />
          ))}
        </ol>
      </div>
    </Layout>
  );
}

function StepView(props: SetupProps & { step: Step; number: number }) {
  const { say } = useReader();
  const { step, number } = props;
  const { name, isDone } = step;
  return (
    <li class="card" id={name}>
      <div class="card-body stack">
        <div class="person">
          <h2 class="card-title mb-0">{`${number}. ${say(STEPS[name])}`}</h2>
          <Badge colour={isDone ? 'green' : 'orange'}>{say(isDone ? SETUP.done : SETUP.open)}</Badge>
        </div>
        <p class="text-secondary mb-0">{say(STEP_HINTS[name])}</p>
        <StepFacts {...props} />
        <Way {...props} />
      </div>
    </li>
  );
}

function Way({ step: { name, href, permission, isDone }, actor }: SetupProps & { step: Step }) {
  const { say } = useReader();
  if (!href || !permission || name === 'demonstration') return null;
  if (!may(actor, permission)) {
    const isAdministrators = may({ roles: ['administrator'] }, permission);
    return <p class="mb-0">{say(isAdministrators ? SETUP.byAdministrator : SETUP.bySecretary)}</p>;
  }
  return (
    <div>
      <a class={isDone ? 'btn' : 'btn btn-primary'} href={href}>
        {say(STEP_LINKS[name])}
      </a>
    </div>
  );
}
