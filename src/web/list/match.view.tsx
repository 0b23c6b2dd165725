import type { ProjectMatch } from '../../features/projects/project-search.repository.js';
import { MATCH_FIELDS } from '../../wording/search.js';
import { useReader } from '../layout/render.js';

/** Where the words that were searched for stand, marked. */
export function MatchView({ match: { field, excerpt, of } }: { match: ProjectMatch }) {
  const { say } = useReader();
  return (
    <div class="text-secondary" data-match={field}>
      {say(MATCH_FIELDS[field])}
      {of !== undefined && (
        <>
          {' '}
          <bdi>“{of}”</bdi>
        </>
      )}
      : <bdi>{excerpt.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</bdi>
    </div>
  );
}
