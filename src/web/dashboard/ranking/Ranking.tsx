import { usePage } from '../address/page.ts';
import { nameOf, subjects, type Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatDay } from '../language/format.ts';
import { yearBefore } from '../page/days.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { Panel } from '../panel/Panel.tsx';
import { rowsOf } from './order.ts';
import { RankingTable } from './RankingTable.tsx';
import { UnitList } from './UnitList.tsx';

// The units below a unit by the shares of their own units that hold the tiers. Units that are themselves counted are listed instead.
export function Ranking({ unit, focus }: { unit: Unit; focus: Subject }) {
  const { words, locale, day } = usePage();
  const tiers = subjects[unit.level].filter((subject) => subject.level === focus.level).map((subject) => subject.tier);
  const variables = { level: focus.level, tier: tiers[0]!, within: unit.code, asOf: day, since: yearBefore(day), locale };
  const answer = useAnswer(operations.ranking, variables);
  const cells = answer.data?.recognitionRates;
  if (cells?.length && cells.every((cell) => cell.child?.level === focus.level)) return <UnitList unit={unit} focus={focus} />;
  return (
    <Panel
      id="ranking" title={<>{words.ranking} <small>{nameOf(focus, words)}</small></>} wide
      hint={words.rankingHint(formatDay(variables.since, locale))} asked={{ operation: operations.ranking, variables }}
    >
      <Answered answer={answer} lines={8}>
        {({ recognitionRates }) => {
          const rows = rowsOf(recognitionRates, focus.tier);
          return rows.length === 0 ? <Empty title={words.rankingEmpty} /> : <RankingTable rows={rows} others={tiers.filter((tier) => tier !== focus.tier)} />;
        }}
      </Answered>
    </Panel>
  );
}
