import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { SavedMap, Workspace } from '@waymark/model';
import { useWords } from '../language.tsx';
import { readAnswer } from '../map/reading/reading.ts';
import { definitionLine } from '../map/reading/sentences.ts';
import { useMeasure } from '../map/reading/use-measure.ts';
import { TipLayer } from '../map/sheet/tip-layer.tsx';
import { mapQuery } from '../maps/queries.ts';
import { buttonLook } from '../parts/button.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { QuestionBar } from '../question-bar.tsx';
import { besideQuestion, scopeFromSearch } from '../question-url.ts';
import { useOpenWorkspace } from '../session.tsx';
import { MoveSheet } from '../table/move-sheet.tsx';
import { Remarks } from '../table/remarks.tsx';
import { TouchpointSheet } from '../table/touchpoint-sheet.tsx';

const route = '/signed-in/w/$workspace/maps/$map/table';

/** The numbers of the map as tables, under the same question. */
export function TablePage() {
  const { t } = useWords();
  const workspace = useOpenWorkspace();
  const { map } = useParams({ from: route });
  const { data, error, refetch } = useQuery(mapQuery(workspace.id, map));
  if (data) return <Tables workspace={workspace} saved={data} />;
  return (
    <Page title={t('maps.table')}>
      {error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

function Tables({ workspace, saved }: { workspace: Workspace; saved: SavedMap }) {
  const words = useWords();
  const { t, say } = words;
  const search = useSearch({ from: route });
  const navigate = useNavigate({ from: '/w/$workspace/maps/$map/table' });
  const { map } = saved;
  const { answer, progress, error, again } = useMeasure(workspace.id, map, scopeFromSearch(search));
  const reading = answer && readAnswer(map, answer);
  const title = say(map.title) || t('maps.untitled');
  const file = (what: string) => `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${what}.csv`;
  return (
    <Page
      ruled={false}
      title={t('table.title', { title })}
      aside={
        <Link
          to="/w/$workspace/maps/$map"
          params={{ workspace: workspace.id, map: saved.id }}
          search={search}
          className={buttonLook()}
        >
          {t('table.map')}
        </Link>
      }
    >
      <QuestionBar
        workspace={workspace}
        search={search}
        journeys={reading?.journeys}
        explained={reading?.explained ?? undefined}
        moved={reading?.moved}
        counted={progress ?? undefined}
        hasGoal={map.goals.length > 0}
        onChange={(question) =>
          void navigate({
            search: (now) => ({ ...question, ...besideQuestion(now) }),
          })
        }
      />
      {error !== null && <Failed error={error} retry={again} />}
      {reading ? (
        <div aria-busy={progress !== null} className={progress ? 'opacity-70' : ''}>
          <TouchpointSheet map={map} reading={reading} fileName={file('touchpoints')} />
          <MoveSheet map={map} reading={reading} fileName={file('moves')} />
          <Remarks map={map} answer={answer} />
        </div>
      ) : (
        error === null && <Loading>{t('table.counting')} …</Loading>
      )}
      <TipLayer definition={answer ? definitionLine(answer.question, words) : null} />
    </Page>
  );
}
