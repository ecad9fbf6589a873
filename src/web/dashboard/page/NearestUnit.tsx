import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { capital, dayBefore, formatDay } from '../language/format.ts';
import { nearestDay, nearestOf, toldOfOtherDay, type Lasting } from './lasting.ts';
import { Others } from './Others.tsx';
import { Passed } from './Passed.tsx';

const mostMeant = 5;

interface NearestUnitProps {
  code: string;
  // Whether the page goes on to show the unit of the address, on another day.
  stay?: boolean;
}

// What is known of a code that no unit has on the day: until when there was one, from when there is, or which units may be meant.
export function NearestUnit({ code, stay = false }: NearestUnitProps) {
  const { day, words } = usePage();
  const { data } = useAnswer(operations.search, { text: code, asOf: day, first: 20 });
  if (!data) return null;
  const nearest = nearestOf(data.searchUnits.filter((unit) => unit.code === code), day);
  if (nearest) return <Nearest unit={nearest} stay={stay} />;
  const meant = [...new Map(data.searchUnits.map((unit) => [unit.code, unit])).values()].slice(0, mostMeant);
  if (meant.length === 0 || stay) return null;
  return (
    <p class="others">
      {words.meant}{' '}
      {meant.map((unit, place) => (
        <span key={unit.id}>{place > 0 && ', '}{words.kind[unit.kind]} <Link to={{ unit: unit.code, asOf: nearestDay(unit, day) }}>{unit.name}</Link></span>
      ))}
    </p>
  );
}

function Nearest({ unit, stay }: { unit: Lasting & { code: string }; stay: boolean }) {
  const { day, words, locale } = usePage();
  const asOf = nearestDay(unit, day);
  const { data } = useAnswer(operations.bounds, { unit: unit.code, asOf });
  if (!data?.unit) return null;
  const { name, kind, parent, validFrom, predecessors } = data.unit;
  const made = predecessors.filter((each) => each.effectiveOn === validFrom).map((each) => each.from);
  return (
    <>
      <p><b>{name}</b>: {words.kind[kind]}{parent && `, ${parent.name},`}{toldOfOtherDay(data.unit, day, words, locale)}.</p>
      {asOf < day ? <Passed unit={data.unit} /> : <Others title={words.was} day={validFrom} units={made} asOf={dayBefore(validFrom)} />}
      <p><Link to={stay ? { asOf } : { unit: unit.code, asOf }} class="button">{capital(words.seeDay(formatDay(asOf, locale)))}</Link></p>
    </>
  );
}
