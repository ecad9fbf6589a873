import type { ComponentChildren } from 'preact';
import { usePage } from '../address/page.ts';
import { nameOf, type Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import { useAnswers } from '../graphql/useAnswers.ts';
import type { Span } from '../page/days.ts';
import { Actions } from '../panel/Actions.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { Panel } from '../panel/Panel.tsx';
import { Pictures } from '../picture/Pictures.tsx';
import { usePictureNotes } from '../picture/usePictureNotes.ts';
import { pictureOf } from '../trend/pictureOf.ts';
import { pointsOf } from '../trend/points.ts';
import { TrendChart } from '../trend/TrendChart.tsx';
import { TrendTable } from '../trend/TrendTable.tsx';
import { labelOf, type Compared } from './Compare.tsx';

interface ComparedTrendsProps {
  units: Compared[];
  focus: Subject;
  span: Span;
  // Where the figure is chosen.
  choice: ComponentChildren;
}

// How a figure of some units developed, in one chart.
export function ComparedTrends({ units, focus, span, choice }: ComparedTrendsProps) {
  const { words, locale } = usePage();
  const about = (unit: Compared) => ({ ...focus, within: unit.code, ...span, locale });
  const answer = useAnswers(operations.trend, units.map(about));
  const notes = usePictureNotes();
  const picture = () => pictureOf('trends', nameOf(focus, words), words, notes((answer.data ?? []).flatMap(({ recognitionTrend }) => recognitionTrend.flatMap(({ rate }) => rate ?? []))));
  return (
    <Panel id="trends" title={<>{words.trend} <small>{nameOf(focus, words)}</small></>} hint={words.trendHint} wide>
      {choice}
      <Answered answer={answer} lines={6}>
        {(answers) => {
          const lines = units.map((unit, place) => ({ name: labelOf(unit, units, words), points: answers[place] ? pointsOf(answers[place]) : [] }));
          if (lines.every((line) => line.points.length === 0)) return <Empty title={words.trendEmpty} />;
          return (
            <>
              <TrendChart lines={lines} span={span} name={nameOf(focus, words)} />
              <div class="actions"><Pictures picture={picture} name={operations.trend.name} about="trends" /></div>
              <div class="each">
                {lines.map((line, place) => (
                  <section key={units[place]!.code} aria-labelledby={`trend-${place}`}>
                    <h3 id={`trend-${place}`}>{line.name}</h3>
                    {line.points.length === 0 ? <p class="muted">{words.trendEmpty}</p> : <TrendTable points={line.points} />}
                    <Actions asked={{ operation: operations.trend, variables: about(units[place]!) }} about={`trend-${place}`} />
                  </section>
                ))}
              </div>
            </>
          );
        }}
      </Answered>
    </Panel>
  );
}
