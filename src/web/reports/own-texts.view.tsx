/** What the reporter writes beside the generated parts, section by section. */
import type { TextEntry } from '../../features/reports/annual-texts.service.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { ANNUAL_PAGE, OWN_TEXTS, TEXT_SECTION_WORDS } from '../../wording/annual-pages.js';
import { Reasons } from '../fields/form.view.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import { sentencesOf } from '../fields/form-state.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { placeFields, type ReportPlace } from './report-path.js';

/** A text that was not taken, and why. */
export interface RefusedText {
  readonly section: string;
  readonly text: string;
  readonly version: string;
  readonly problem: Problem;
}

interface OwnTextsProps {
  readonly texts: readonly TextEntry[];
  readonly place: ReportPlace;
  readonly refused?: RefusedText;
}

export function OwnTexts({ texts, place, refused }: OwnTextsProps) {
  const { say } = useReader();
  return (
    <div class="no-print">
      <Card id="own-texts" title={OWN_TEXTS.title}>
        <div class="card-body stack">
          <p class="text-secondary">{say(OWN_TEXTS.hint)}</p>
          {texts.map((entry) => (
            <OwnText
              key={entry.section}
              entry={entry}
              place={place}
              refused={refused?.section === entry.section ? refused : undefined}
            />
          ))}
        </div>
      </Card>
    </div>
  );
}

function OwnText({ entry, place, refused }: { entry: TextEntry; place: ReportPlace; refused?: RefusedText }) {
  const { say } = useReader();
  const { section, written, offered, version } = entry;
  return (
    <details id={`text-${section}`} open={refused !== undefined}>
      <summary>
        {say(TEXT_SECTION_WORDS[section])}{' '}
        <Badge colour={written ? 'green' : 'secondary'}>
          {say(written ? OWN_TEXTS.written : OWN_TEXTS.none)}
        </Badge>
      </summary>
      {refused && <Reasons reasons={sentencesOf(refused.problem.errors)} title={ANNUAL_PAGE.wrong} />}
      <PostForm action={`/reports/texts/${section}`} class="stack">
        {Object.entries(placeFields(place)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="version" value={refused?.version ?? String(version)} />
        <label class="form-label">
          {say(offered && !refused ? OWN_TEXTS.offered : TEXT_SECTION_WORDS[section])}
          <textarea class="form-control" name="text" rows={6} maxLength={20_000}>
            {/* A browser drops the first line break. */}
            {`\n${refused?.text ?? written?.text ?? offered?.text ?? ''}`}
          </textarea>
        </label>
        <p>
          <Button label={OWN_TEXTS.save} strong />
        </p>
      </PostForm>
    </details>
  );
}
