import { useRef } from 'preact/hooks';
import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { dayBefore, formatDay } from '../language/format.ts';
import type { Words } from '../language/vi.ts';
import type { Span } from './days.ts';

interface NamedDaysProps {
  span: Span;
  reference: string;
  // The days on which provinces were merged, and on which the boundaries of the unit shown changed.
  mergers: string[];
  changes: string[];
}

// Days that people know by a name: "before the merger of provinces", "end of 2023".
export function NamedDays(props: NamedDaysProps) {
  const { day, words, locale } = usePage();
  const list = useRef<HTMLDetailsElement>(null);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !list.current?.open) return;
    list.current.open = false;
    list.current.querySelector('summary')!.focus();
  };
  return (
    <details ref={list} class="named-days" onKeyDown={leave}>
      <summary>{words.namedDays}</summary>
      <ul>
        {namesOf(props, words).map(([name, asOf]) => (
          <li key={name}>
            <Link to={{ asOf: asOf === props.reference ? undefined : asOf }} aria-current={asOf === day ? 'date' : undefined}>
              {name} <small>{formatDay(asOf, locale)}</small>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function namesOf({ span, reference, mergers, changes }: NamedDaysProps, words: Words): [string, string][] {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  return [
    [words.reference, reference],
    ...mergers.flatMap((day): [string, string][] => [[words.beforeMerger, dayBefore(day)], [words.sinceMerger, day]]),
    ...changes.filter((day) => !mergers.includes(day)).flatMap((day): [string, string][] => [[words.beforeChange, dayBefore(day)], [words.sinceChange, day]]),
    ...Array.from({ length: last - first + 1 }, (_, place): [string, string] => [words.yearEnd(last - place), `${last - place}-12-31`]),
  ];
}
