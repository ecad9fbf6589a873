import { useState } from 'preact/hooks';
import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { formatDay } from '../language/format.ts';
import { changesOf } from './changes.ts';
import { DayField } from './DayField.tsx';
import { dayAt, placeOf, places, type Span } from './days.ts';
import { NamedDays } from './NamedDays.tsx';
import type { Unit } from './UnitPage.tsx';

interface DayPickerProps {
  span: Span;
  unit: Unit | null;
  reference: string;
  // The days on which provinces were merged.
  mergers: string[];
}

// Chooses the day: by a slider over the time of the data, exactly, by its name, or by a change of boundaries.
export function DayPicker({ span, unit, reference, mergers }: DayPickerProps) {
  const { day, words, locale, go } = usePage();
  // Where the slider is drawn to from the day shown, until it is let go.
  const [drawn, setDrawn] = useState<{ from: string; to: string }>();
  const shown = drawn?.from === day ? drawn.to : day;
  const choose = (chosen: string) => chosen && go({ asOf: chosen === reference ? undefined : chosen });
  const marks = changesOf(unit);
  return (
    <div class="day">
      <div class="chosen">
        <span aria-hidden="true">{words.day}</span>
        <DayField day={shown} choose={choose} />
      </div>
      <div class="slider">
        <input
          type="range" min={0} max={places(span)} value={placeOf(shown, span)}
          aria-label={words.daySlider} aria-valuetext={formatDay(shown, locale)}
          onInput={(event) => setDrawn({ from: day, to: dayAt(event.currentTarget.valueAsNumber, span) })}
          onChange={(event) => choose(dayAt(event.currentTarget.valueAsNumber, span))}
        />
        <div class="marks" aria-hidden="true">
          {marks.map((mark) => <i key={mark.day} style={{ left: `${(100 * placeOf(mark.day, span)) / places(span)}%` }} />)}
        </div>
        <div class="scale" aria-hidden="true"><span>{span.from.slice(0, 4)}</span><span>{span.to.slice(0, 4)}</span></div>
      </div>
      <div class="jumps">
        <NamedDays key={day} span={span} reference={reference} mergers={mergers} changes={marks.map((mark) => mark.day)} />
        {marks.map((mark) => (
          <Link key={mark.day} to={{ asOf: mark.day }}>
            <i aria-hidden="true" />{mark.past ? words.changed : words.changes} {formatDay(mark.day, locale)}
          </Link>
        ))}
        {day !== reference && <Link to={{ asOf: undefined }}>{words.reference} {formatDay(reference, locale)}</Link>}
      </div>
    </div>
  );
}
