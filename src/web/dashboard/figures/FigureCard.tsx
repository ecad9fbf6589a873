import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import type { RecognitionRatesQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import type { Words } from '../language/vi.ts';
import { dayBefore, formatCount, formatDay } from '../language/format.ts';
import { changesOf } from '../page/changes.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Actions } from '../panel/Actions.tsx';
import { Answered } from '../panel/Answered.tsx';
import { boundOf, isKnown, unsaidBoundOf } from '../panel/known.ts';
import { colour } from '../picture/draw.ts';
import { usePictureNotes } from '../picture/usePictureNotes.ts';
import { fractionOf } from '../map/look.ts';
import { OtherShare } from '../panel/OtherShare.tsx';
import { Provenance } from '../panel/Provenance.tsx';
import { Sources } from '../panel/Sources.tsx';
import { drawFigure } from './drawFigure.ts';
import { nameOf, type Subject } from './subjects.ts';

const hues: Partial<Record<Subject['tier'], string>> = { ADVANCED: '--advanced', MODEL: '--model' };

type Rate = RecognitionRatesQuery['recognitionRates'][number]['rate'];

// One figure: the number as the server prints it, its fraction, its day, what it rests on, how sure it is, and its sources.
export function FigureCard({ unit, subject, chosen }: { unit: Unit; subject: Subject; chosen: boolean }) {
  const { day, locale, words } = usePage();
  const variables = { by: [], ...subject, within: unit.code, asOf: day, locale, boundaries: true };
  const answer = useAnswer(operations.rates, variables);
  const id = `figure-${subject.level}-${subject.tier}`;
  const notes = usePictureNotes();
  const picture = () => {
    const rate = answer.data?.recognitionRates[0]?.rate;
    if (!rate || rate.denominator === 0 || !isKnown(rate)) return undefined;
    const own = rate.asOf === day ? [] : [`${words.figureOf} ${formatDay(rate.asOf, locale)}`];
    return {
      title: `${unit.name}: ${nameOf(subject, words)}`, subtitle: [...own, words.confidence[rate.confidence]].join(' · '), notes: notes([rate]),
      drawing: drawFigure(numberOf(rate, words), rate.percentage, fractionOf(rate, words, locale), colour(hues[subject.tier] ?? '--accent')),
    };
  };
  return (
    <article class={`figure ${subject.tier}`} aria-labelledby={id} aria-current={chosen}>
      <h2 id={id}>{nameOf(subject, words)}</h2>
      <Answered answer={answer} lines={2}>
        {({ recognitionRates: [row] }) => row && <><Number rate={row.rate} subject={subject} unit={unit} /><OtherShare shares={row.rate.otherShares} /></>}
      </Answered>
      <footer>
        <Actions asked={{ operation: operations.rates, variables }} about={id} picture={picture} />
        <Link to={subject} id={`${id}-focus`} class="focus" aria-labelledby={`${id}-focus ${id}`} aria-current={chosen}>
          {chosen ? words.shown : words.showTrend}
        </Link>
      </footer>
    </article>
  );
}

// The number as it is printed, with what is to be said before it.
const numberOf = (rate: Rate, words: Words) =>
  [words.bound[unsaidBoundOf(rate)], rate.basis === 'PUBLISHED_FIGURE' ? rate.rounded : rate.text].filter(Boolean).join(' ');

function Number({ rate, subject, unit }: { rate: Rate; subject: Subject; unit: Unit }) {
  const { words, locale } = usePage();
  const counted = words.counted[subject.level];
  const unsaid = words.bound[unsaidBoundOf(rate)];
  if (rate.denominator === 0)
    return <><Unknown title={words.noUnits} hint={words.noUnitsHint} /><BeforeBoundaries unit={unit} /></>;
  if (!isKnown(rate))
    return (
      <Unknown
        title={words.unknown}
        hint={rate.denominator === null ? words.unknownHint : words.unknownOf(`${formatCount(rate.denominator, locale)} ${counted}`)}
      />
    );
  return (
    <>
      {/* Published figures with one decimal, as they are printed; records with two. */}
      <p class="number">{unsaid && <small>{unsaid} </small>}{rate.basis === 'PUBLISHED_FIGURE' ? rate.rounded : rate.text}</p>
      {rate.percentage !== null && <div class="share" aria-hidden="true"><i style={{ width: `${rate.percentage}%` }} /></div>}
      <p class="fraction">
        {rate.denominator === null ? `${counted}, ${words.noDenominator}` : (
          <><b>{words.bound[boundOf(rate)]} {formatCount(rate.numerator, locale)}</b> {words.of} {formatCount(rate.denominator, locale)} {counted}</>
        )}
      </p>
      <Provenance rate={rate} />
      <Sources sources={rate.sources} />
    </>
  );
}

function Unknown({ title, hint }: { title: string; hint: string }) {
  return (
    <>
      <p class="number unknown">{title}</p>
      <p class="fraction">{hint}</p>
    </>
  );
}

// The last day before units below began that were made of others: there may have been units of the level then.
function BeforeBoundaries({ unit }: { unit: Unit }) {
  const { words, locale } = usePage();
  const begun = changesOf(unit).find((change) => change.past);
  if (!begun) return null;
  const asOf = dayBefore(begun.day);
  return <p class="fraction"><Link to={{ asOf }}>{words.beforeBoundaries(formatDay(asOf, locale))}</Link></p>;
}
