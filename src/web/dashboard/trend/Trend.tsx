import { usePage } from '../address/page.ts';
import { nameOf, type Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import type { Span } from '../page/days.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { Panel } from '../panel/Panel.tsx';
import { usePictureNotes } from '../picture/usePictureNotes.ts';
import { pictureOf } from './pictureOf.ts';
import { pointsOf } from './points.ts';
import { TrendChart } from './TrendChart.tsx';
import { TrendTable } from './TrendTable.tsx';

// How a figure developed over the time of the data.
export function Trend({ unit, focus, span }: { unit: Unit; focus: Subject; span: Span }) {
  const { words, locale } = usePage();
  const variables = { ...focus, within: unit.code, ...span, locale };
  const answer = useAnswer(operations.trend, variables);
  const notes = usePictureNotes();
  const picture = () => pictureOf('trend', `${unit.name}: ${nameOf(focus, words)}`, words, notes((answer.data?.recognitionTrend ?? []).flatMap(({ rate }) => rate ?? [])));
  return (
    <Panel id="trend" title={<>{words.trend} <small>{nameOf(focus, words)}</small></>} hint={words.trendHint} asked={{ operation: operations.trend, variables }} picture={picture} wide>
      <Answered answer={answer} lines={6}>
        {(data) => {
          const points = pointsOf(data);
          if (points.length === 0) return <Empty title={words.trendEmpty} />;
          return (
            <>
              <TrendChart lines={[{ name: unit.name, points }]} span={span} name={nameOf(focus, words)} />
              <TrendTable points={points} />
            </>
          );
        }}
      </Answered>
    </Panel>
  );
}
