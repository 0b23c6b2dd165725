import { formatDate } from '../../domain/values/plain-date.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { PROJECT, PROJECT_COUNT } from '../../wording/pages.js';
import { FIELD_WORDS, LEVEL_WORDS, PROJECT_KIND_WORDS, wordOf } from '../../wording/words.js';
import { GradeBadge } from '../layout/badges.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Period } from '../layout/period.view.js';
import { useReader } from '../layout/render.js';

/** What the head does not say already. */
export function FactsView({ dossier }: { dossier: Dossier }) {
  const { language } = useReader();
  const { id, kind, level, field, programme, memberCount, partners, authority, heldBy } = dossier;
  return (
    <Card id="facts" title={PROJECT.facts}>
      <div class="card-body">
        <Facts
          facts={[
            [
              PROJECT.kind,
              `${wordOf(PROJECT_KIND_WORDS, kind, language)}, ${wordOf(LEVEL_WORDS, level, language)}`,
            ],
            [PROJECT.field, field && wordOf(FIELD_WORDS, field, language)],
            [
              PROJECT.programme,
              programme && (
                <a
                  key="programme"
                  href={`/projects/${programme.id}`}
                >{`${programme.code} ${programme.title}`}</a>
              ),
            ],
            [
              PROJECT.members,
              memberCount !== null && (
                <a key="members" href={`/projects?programme=${id}`}>
                  {PROJECT_COUNT[language](memberCount)}
                </a>
              ),
            ],
            [PROJECT.partners, partners.map(({ name }) => name).join('; ')],
            [PROJECT.authority, authority?.name],
            [PROJECT.heldBy, heldBy?.name],
            [PROJECT.scale, dossier.scale],
            [PROJECT.contract, dossier.contract && <Contract {...dossier.contract} />],
            [PROJECT.grade, dossier.grade && <Grade {...dossier.grade} />],
            [PROJECT.objectives, dossier.objectives],
          ]}
        />
      </div>
    </Card>
  );
}

function Contract({ number, effectiveOn, endsOn }: NonNullable<Dossier['contract']>) {
  return (
    <>
      {number} <Period period={{ start: effectiveOn, end: endsOn }} />
    </>
  );
}

function Grade({ grade, asWritten, scoreAsWritten, acceptedOn, verdictId }: NonNullable<Dossier['grade']>) {
  const { say } = useReader();
  return (
    <>
      <GradeBadge grade={grade} gradeAsWritten={asWritten} /> {scoreAsWritten}{' '}
      {acceptedOn && formatDate(acceptedOn)}
      {!verdictId && <div class="text-secondary">{say(PROJECT.withoutBallots)}</div>}
    </>
  );
}
