import { usePage } from '../address/page.ts';
import { nameOf, subjects, type Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { useAnswers } from '../graphql/useAnswers.ts';
import { formatDay } from '../language/format.ts';
import { yearBefore } from '../page/days.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Actions } from '../panel/Actions.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { Panel } from '../panel/Panel.tsx';
import { rowsOf } from './order.ts';
import { RankingTable } from './RankingTable.tsx';
import { UnitList } from './UnitList.tsx';

// The units below a unit by the shares of their own units that hold the tiers. Units that are themselves counted are listed instead.
export function Ranking({ unit, focus }: { unit: Unit; focus: Subject }) {
  const { words, locale, day } = usePage();
  const tiers = subjects[unit.level].filter((subject) => subject.level === focus.level).map((subject) => subject.tier);
  const others = tiers.filter((tier) => tier !== focus.tier);
  const about = { level: focus.level, within: unit.code, asOf: day, locale };
  const variables = { ...about, tier: focus.tier, since: yearBefore(day) };
  const ofTiers = { ...about, tier: tiers[0]! };
  const answer = useAnswer(operations.ranking, variables);
  const beside = useAnswers(operations.tiers, others.length > 0 ? [ofTiers] : []);
  const ranked = answer.data?.recognitionRates;
  if (ranked?.length && ranked.every((row) => row.child?.level === focus.level)) return <UnitList unit={unit} focus={focus} />;
  return (
    <Panel
      id="ranking" title={<>{words.ranking} <small>{nameOf(focus, words)}</small></>} wide
      hint={words.rankingHint(formatDay(variables.since, locale))} asked={{ operation: operations.ranking, variables }}
    >
      <Answered answer={answer} lines={8}>
        {({ recognitionRates }) => recognitionRates.length === 0 ? <Empty title={words.rankingEmpty} /> : (
          <Answered answer={beside} lines={8}>
            {([cells]) => <RankingTable rows={rowsOf(recognitionRates, cells?.recognitionRates ?? [])} others={others} />}
          </Answered>
        )}
      </Answered>
      {others.length > 0 && (
        <section class="beside" aria-labelledby="tiers">
          <h3 id="tiers">{words.otherTiers}</h3>
          <Actions asked={{ operation: operations.tiers, variables: ofTiers }} about="tiers" />
        </section>
      )}
    </Panel>
  );
}
