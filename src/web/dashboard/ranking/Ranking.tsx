import { useState } from 'preact/hooks';
import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { nameOf, type Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import type { ProvinceRankingQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatCount, formatDay } from '../language/format.ts';
import { yearBefore } from '../page/days.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { Change } from '../panel/Change.tsx';
import { boundOf, isKnown, unsaidBoundOf } from '../panel/known.ts';
import { OtherShare } from '../panel/OtherShare.tsx';
import { Panel } from '../panel/Panel.tsx';
import { AllRows, Incomplete, Provenance, sharedBy, type Shared } from '../panel/Provenance.tsx';
import { Sources } from '../panel/Sources.tsx';
import { UnitList } from './UnitList.tsx';

type Row = ProvinceRankingQuery['recognitionRates'][number];

const few = 10;

// The units below a unit by the share of their own units that hold the tier. Units that are themselves counted are listed instead.
export function Ranking({ unit, focus }: { unit: Unit; focus: Subject }) {
  const { words, locale, day } = usePage();
  const variables = { ...focus, within: unit.code, asOf: day, since: yearBefore(day), locale };
  const answer = useAnswer(operations.ranking, variables);
  const rows = answer.data?.recognitionRates;
  if (rows?.length && rows.every((row) => row.child?.level === focus.level)) return <UnitList unit={unit} focus={focus} />;
  return (
    <Panel
      id="ranking" title={<>{words.ranking} <small>{nameOf(focus, words)}</small></>} wide
      hint={words.rankingHint(formatDay(variables.since, locale))} asked={{ operation: operations.ranking, variables }}
    >
      <Answered answer={answer} lines={8}>
        {({ recognitionRates }) => (recognitionRates.length === 0 ? <Empty title={words.rankingEmpty} /> : <Rows rows={recognitionRates} />)}
      </Answered>
    </Panel>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const { words, locale } = usePage();
  const [all, setAll] = useState(false);
  // What has no rank stands apart, below what has one.
  const apart = [...rows.filter((row) => row.rank !== null), ...rows.filter((row) => row.rank === null)];
  const shared = sharedBy(rows.map((row) => row.rate).filter(isKnown));
  return (
    <>
      <AllRows shared={shared} />
      <div class="scroll">
        <table class="ranking">
          <thead>
            <tr>
              <th scope="col" class="n">{words.rank}</th><th scope="col">{words.unit}</th><th scope="col">{words.share}</th>
              <th scope="col" class="n">{words.fraction}</th><th scope="col" class="n">{words.change}</th><th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>{(all ? apart : apart.slice(0, few)).map((row) => <RankedUnit key={row.child?.id} row={row} shared={shared} />)}</tbody>
        </table>
      </div>
      {!all && rows.length > few && (
        <p class="further"><button type="button" onClick={() => setAll(true)}>{words.showAll(formatCount(rows.length, locale))}</button></p>
      )}
    </>
  );
}

function RankedUnit({ row: { child, rank, rate }, shared }: { row: Row; shared: Shared }) {
  const { words, locale } = usePage();
  const known = isKnown(rate);
  return (
    <tr class={known ? boundOf(rate) : 'unknown'}>
      <td class="n">{rank ?? '–'}</td>
      <th scope="row">{child ? <Link to={{ unit: child.code }}>{child.name}</Link> : '–'}</th>
      <td>
        <span class="bar">
          <span class="track" aria-hidden="true"><i style={{ width: `${known ? rate.percentage ?? 0 : 0}%` }} /></span>
          <span>{known ? <>{words.bound[unsaidBoundOf(rate)]} <b>{rate.text}</b></> : words.unknown}</span>
        </span>
      </td>
      <td class="n">{known ? formatCount(rate.numerator, locale) : '?'} / {rate.denominator === null ? '?' : formatCount(rate.denominator, locale)}</td>
      <td class={rate.change && known ? 'n' : 'n nothing'}><Change change={known ? rate.change : null} /></td>
      <td>{known ? <Provenance rate={rate} above={shared} /> : shared.complete !== false && <Incomplete />}<OtherShare shares={rate.otherShares} /><Sources sources={rate.sources} /></td>
    </tr>
  );
}
