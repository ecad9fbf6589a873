import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import type { CriteriaSetsQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import type { Span } from '../page/days.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { HeatMap } from './HeatMap.tsx';
import { Readiness } from './Readiness.tsx';

type CriteriaSet = NonNullable<CriteriaSetsQuery['criteriaSets']['nodes']>[number];

// How the communes of a unit stand, criterion by criterion, in a year.
export function Criteria({ unit, span }: { unit: Unit; span: Span }) {
  const { address, words, day, go } = usePage();
  const answer = useAnswer(operations.criteriaSets, { where: { level: { eq: 'COMMUNE' } } });
  const year = address.year ?? day.slice(0, 4);
  return (
    <Answered answer={answer}>
      {({ criteriaSets }) => {
        const sets = (criteriaSets.nodes ?? []).filter((set) => set.criteria.length > 0);
        const chosen = sets.find((set) => set.code === address.set) ?? inForce(sets, day);
        if (!chosen) return <Empty title={words.noSets} />;
        return (
          <>
            <div class="choices">
              <label>
                <span>{words.set}</span>
                <select value={chosen.code} onChange={(event) => go({ set: event.currentTarget.value })}>
                  {sets.map((set) => <option key={set.code} value={set.code}>{set.name}</option>)}
                </select>
              </label>
              <label>
                <span>{words.year}</span>
                <select value={year} onChange={(event) => go({ year: event.currentTarget.value })}>
                  {yearsOf(span).map((each) => <option key={each} value={each}>{each}</option>)}
                </select>
              </label>
            </div>
            <div class="panels">
              <HeatMap unit={unit} set={chosen.code} year={Number(year)} />
              <Readiness key={unit.id} unit={unit} set={chosen.code} year={Number(year)} />
            </div>
          </>
        );
      }}
    </Answered>
  );
}

// The set for the lowest tier that was in force on the day, or the latest before.
function inForce(sets: CriteriaSet[], day: string): CriteriaSet | undefined {
  const basic = sets.filter((set) => set.tier === 'NEW_RURAL');
  return basic.filter((set) => set.validFrom <= day).at(-1) ?? basic[0] ?? sets[0];
}

function yearsOf({ from, to }: Span): string[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, place) => `${first + place}`).reverse();
}
