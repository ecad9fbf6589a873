import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { nameOf } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import type { CoverageQuery, KnownBy } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatCount, formatDay } from '../language/format.ts';
import { Answered, Empty } from '../panel/Answered.tsx';
import { boundOf } from '../panel/known.ts';
import { Panel } from '../panel/Panel.tsx';
import { tableOf, type Row } from './table.ts';

const ways: KnownBy[] = ['REGISTER', 'PUBLISHED_FIGURE', 'PUBLISHED_SHARE', 'SINGLE_UNITS', 'NOTHING'];

// What the data knows of the country and of each province, so that what nobody stated is not taken for zero.
export function Coverage() {
  const { words, locale, day } = usePage();
  const variables = { asOf: day, locale };
  const answer = useAnswer(operations.coverage, variables);
  return (
    <div class="panels">
      <Panel id="coverage" title={words.coverage} hint={words.coverageHint} asked={{ operation: operations.coverage, variables }} citable={false} wide>
        <Answered answer={answer} lines={12}>
          {({ coverage }) => coverage.length === 0 ? <Empty title={words.coverageEmpty} /> : <Known coverage={coverage} />}
        </Answered>
      </Panel>
    </div>
  );
}

function Known({ coverage }: CoverageQuery) {
  const { words } = usePage();
  const { subjects, rows } = tableOf(coverage);
  return (
    <>
      <ul class="ways">{ways.map((way) => <li key={way}><i class={`known ${way}`} aria-hidden="true" /> {words.knownBy[way]}</li>)}</ul>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="coverage">
        <table class="coverage">
          <thead>
            <tr><th scope="col">{words.unit}</th>{subjects.map((subject) => <th key={`${subject.level} ${subject.tier}`} scope="col">{nameOf(subject, words)}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map(({ unit, cells }) => (
              <tr key={unit.code}>
                <th scope="row"><Link to={{ unit: unit.code, view: 'overview' }}>{unit.name}</Link></th>
                {cells.map((cell, place) => <Cell key={place} cell={cell} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ cell }: { cell: Row['cells'][number] }) {
  const { words, locale } = usePage();
  if (!cell) return <td class="none">–</td>;
  const { knownBy, rate } = cell;
  const share = knownBy === 'PUBLISHED_SHARE' ? rate?.otherShares[0] : undefined;
  const asOf = share?.asOf ?? rate?.asOf;
  return (
    <td>
      <i class={`known ${knownBy}`} title={words.knownBy[knownBy]}><span class="hidden">{words.knownBy[knownBy]}</span></i>{' '}
      {rate ? <b>{share?.printed ?? rate.text}</b> : words.unknown}
      {rate && !share && rate.denominator !== null && <small>{words.bound[boundOf(rate)]} {formatCount(rate.numerator, locale)} / {formatCount(rate.denominator, locale)}</small>}
      {asOf && knownBy !== 'REGISTER' && <small><time dateTime={asOf}>{formatDay(asOf, locale)}</time></small>}
    </td>
  );
}
