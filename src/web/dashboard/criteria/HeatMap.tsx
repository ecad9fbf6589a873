import { useState } from 'preact/hooks';
import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import type { CriteriaDimension, CriteriaHeatMapQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatCount } from '../language/format.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { Panel } from '../panel/Panel.tsx';
import { Sources } from '../panel/Sources.tsx';
import { gridOf, type Grid } from './grid.ts';

type Cell = CriteriaHeatMapQuery['criteriaRates'][number];

const few = 20;

// Units below by criteria: how many of those assessed met each. A unit without units below is a row of its own.
export function HeatMap({ unit, set, year }: { unit: Unit; set: string; year: number }) {
  const { words, locale } = usePage();
  const by: CriteriaDimension[] = unit.level === 'COMMUNE' ? ['CRITERION'] : ['CHILD', 'CRITERION'];
  const variables = { set, by, within: unit.code, year, locale };
  const answer = useAnswer(operations.criteriaHeatMap, variables);
  return (
    <Panel id="heat-map" title={words.heatMap} hint={words.heatMapHint} asked={{ operation: operations.criteriaHeatMap, variables }} wide>
      <Answered answer={answer} lines={8}>
        {({ criteriaRates }) => criteriaRates.length === 0
          ? <Empty title={words.heatMapEmpty} hint={words.heatMapEmptyHint} />
          : <Map grid={gridOf(criteriaRates)} unit={unit} />}
      </Answered>
    </Panel>
  );
}

function Map({ grid: { criteria, rows, sources }, unit }: { grid: Grid; unit: Unit }) {
  const { words, locale, address } = usePage();
  const [all, setAll] = useState(false);
  const nameOf = (criterion: Grid['criteria'][number]) => (address.lang === 'en' && criterion.nameEn) || criterion.name;
  return (
    <>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="heat-map">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {criteria.map((criterion) => <th key={criterion.number} scope="col"><abbr title={nameOf(criterion)}>{criterion.number}</abbr></th>)}
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, few)).map(({ child, cells }) => (
              <tr key={child?.id ?? unit.id}>
                <th scope="row">{child ? <Link to={{ unit: child.code }}>{child.name}</Link> : unit.name}</th>
                {criteria.map((criterion) => <Square key={criterion.number} cell={cells.get(criterion.number)} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!all && rows.length > few && (
        <p class="further"><button type="button" onClick={() => setAll(true)}>{words.showAll(formatCount(rows.length, locale))}</button></p>
      )}
      <ol class="criteria">{criteria.map((criterion) => <li key={criterion.number} value={criterion.number}>{nameOf(criterion)}</li>)}</ol>
      <Sources sources={sources} />
    </>
  );
}

function Square({ cell }: { cell: Cell | undefined }) {
  const { words, locale } = usePage();
  if (!cell) return <td class="none">–</td>;
  const fraction = `${formatCount(cell.met, locale)} ${words.of} ${formatCount(cell.assessed, locale)} ${words.assessed}, ${words.confidence[cell.confidence]}`;
  return (
    <td style={{ '--share': `${cell.percentage}%` }} title={fraction}>
      {cell.text} <small>{formatCount(cell.met, locale)}/{formatCount(cell.assessed, locale)}</small>
    </td>
  );
}
