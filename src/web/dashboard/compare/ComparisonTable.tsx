import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { isSame, nameOf, type Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import { useAnswers } from '../graphql/useAnswers.ts';
import { formatCount, formatDay } from '../language/format.ts';
import { yearBefore } from '../page/days.ts';
import { Answered } from '../panel/Answered.tsx';
import { Change } from '../panel/Change.tsx';
import { boundOf, isKnown, unsaidBoundOf } from '../panel/known.ts';
import { OtherShare } from '../panel/OtherShare.tsx';
import { Panel } from '../panel/Panel.tsx';
import { Provenance } from '../panel/Provenance.tsx';
import { Sources } from '../panel/Sources.tsx';
import { labelOf, type Compared } from './Compare.tsx';

interface ComparisonTableProps {
  units: Compared[];
  // A row for each of these figures.
  shown: Subject[];
  focus: Subject;
}

// The figures of some units side by side, each with its fraction, its day, what it rests on and its sources.
export function ComparisonTable({ units, shown, focus }: ComparisonTableProps) {
  const { words, locale, day } = usePage();
  const since = yearBefore(day);
  const about = (subject: Subject) => ({ units: units.map((unit) => unit.code), ...subject, asOf: day, since, locale });
  const answer = useAnswers(operations.comparison, shown.map(about));
  return (
    <Panel
      id="figures-compared" title={words.compareFigures} hint={words.compareFiguresHint(formatDay(since, locale))} wide
      asked={{ operation: operations.comparison, variables: about(focus) }}
    >
      <Answered answer={answer} lines={8}>
        {(answers) => (
          <div class="scroll" tabIndex={0} role="group" aria-labelledby="figures-compared">
            <table class="compared">
              <thead>
                <tr><th scope="col">{words.figure}</th>{units.map((unit) => <th key={unit.code} scope="col"><Link to={{ unit: unit.code, view: 'overview' }}>{labelOf(unit, units, words)}</Link></th>)}</tr>
              </thead>
              <tbody>
                {shown.map((subject, place) => (
                  <tr key={subject.level + subject.tier} aria-current={isSame(subject, focus) || undefined}>
                    <th scope="row">{nameOf(subject, words)}</th>
                    {units.map((unit) => (
                      <td key={unit.code} data-unit={unit.name}>
                        <Figure rate={answers[place]?.units?.nodes?.find((node) => node.code === unit.code)?.recognitionRate ?? null} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Answered>
    </Panel>
  );
}

function Figure({ rate }: { rate: Compared['recognitionRate'] | null }) {
  const { words, locale } = usePage();
  if (!rate || (rate.denominator !== 0 && !isKnown(rate)))
    return (
      <>
        <p class="muted">{words.unknown}{!!rate?.denominator && ` / ${formatCount(rate.denominator, locale)}`}</p>
        {rate && <OtherShare shares={rate.otherShares} />}
      </>
    );
  if (rate.denominator === 0) return <p class="muted">{words.noUnits}</p>;
  return (
    <>
      <p class="number">{words.bound[unsaidBoundOf(rate)]} {rate.percentage === null ? formatCount(rate.numerator, locale) : rate.text}</p>
      <p class="fraction">
        {rate.denominator === null ? words.noDenominator
          : <>{words.bound[boundOf(rate)]} {formatCount(rate.numerator, locale)} {words.of} {formatCount(rate.denominator, locale)}</>}
      </p>
      {rate.change?.percentagePoints != null && <p class="fraction"><Change change={rate.change} /></p>}
      <Provenance rate={rate} />
      <OtherShare shares={rate.otherShares} />
      <Sources sources={rate.sources} />
    </>
  );
}
