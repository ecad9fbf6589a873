import { useEffect, useRef } from 'preact/hooks';
import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { capital, dayBefore, formatDay } from '../language/format.ts';
import { SourceLink } from '../panel/Sources.tsx';
import { Others } from './Others.tsx';
import { PassedBelow } from './Passed.tsx';
import type { Unit } from './UnitPage.tsx';

// Where a unit lies, what it is, the tiers it is known to hold, what it was made of and what became of it.
export function UnitTitle({ unit }: { unit: Unit }) {
  const { day, words, locale } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void (document.title = `${unit.name} · NtmGraph`), [unit.name]);
  // The focus waits on the content until the title of the unit that a link led to is there.
  useEffect(() => void (document.activeElement?.id === 'content' && heading.current!.focus({ preventScroll: true })), [unit.code]);
  const before = unit.predecessors.filter((each) => each.effectiveOn === unit.validFrom && each.effectiveOn <= day);
  const after = unit.successors.filter((each) => each.effectiveOn === unit.validTo);
  const begun = unit.changes.filter((each) => each.effectiveOn === unit.validFrom);
  const ended = unit.changes.filter((each) => each.effectiveOn === unit.validTo);
  return (
    <div class="title">
      {unit.ancestors.length > 0 && (
        <nav class="crumbs" aria-label={words.ancestors}>
          <ol>
            {unit.ancestors.map((above) => (
              <li key={above.id}><Link to={{ unit: above.code, level: undefined, tier: undefined }}>{above.name}</Link></li>
            ))}
          </ol>
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>{unit.name}</h1>
      <p class="what">
        {capital(words.kind[unit.kind])} · {words.code} {unit.code} · {words.valid(formatDay(unit.validFrom, locale), unit.validTo && formatDay(unit.validTo, locale))}
      </p>
      <Held unit={unit} />
      <Others title={words.before} day={unit.validFrom} units={begun.map(({ from, decision }) => ({ ...from, decision }))} asOf={dayBefore(unit.validFrom)} />
      <Others title={words.was} day={unit.validFrom} units={before.map(({ from, ...by }) => ({ ...from, ...by }))} asOf={dayBefore(unit.validFrom)} />
      <Others title={words.since} day={unit.validTo} units={ended.map(({ to, decision }) => ({ ...to, decision }))} asOf={unit.validTo} />
      <Others title={words.became} day={unit.validTo} units={after.map(({ to, ...by }) => ({ ...to, ...by }))} asOf={unit.validTo} />
      {unit.validTo && after.length + ended.length === 0 && <PassedBelow key={unit.id} code={unit.code} end={unit.validTo} />}
    </div>
  );
}

function Held({ unit }: { unit: Unit }) {
  const { words, locale } = usePage();
  if (unit.level === 'COUNTRY' || unit.level === 'HAMLET') return null;
  if (unit.recognitions.length === 0) return <p class="held none">{words.heldNone}</p>;
  return (
    <ul class="held" aria-label={words.held}>
      {unit.recognitions.map((held) => (
        <li key={held.tier + held.attainedYear}>
          <b class={`tier ${held.tier}`}>{capital(words.tier[held.tier])}</b> {words.attained(held.attainedYear)}
          {held.revokedOn && `, ${words.revoked} ${formatDay(held.revokedOn, locale)}`} · {words.confidence[held.confidence]} · <SourceLink source={held.source} />
        </li>
      ))}
    </ul>
  );
}
