import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { readDay, writeDay } from './days.ts';

interface DayFieldProps {
  day: string;
  choose: (day: string) => void;
}

// A day as people write it here, day before month whatever the browser's language is; the calendar of the browser chooses one too.
export function DayField({ day, choose }: DayFieldProps) {
  const { words } = usePage();
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(writeDay(day));
  useEffect(() => setTyped(writeDay(day)), [day]);
  const accept = (field: HTMLInputElement) => {
    const chosen = readDay(field.value);
    field.setCustomValidity(chosen ? '' : words.dayForm);
    if (field.reportValidity() && chosen && chosen !== day) choose(chosen);
  };
  return (
    <span class="day-field">
      <input
        type="text" autocomplete="off" size={10} required aria-label={words.day} title={words.dayForm} value={typed}
        onInput={(event) => { event.currentTarget.setCustomValidity(''); setTyped(event.currentTarget.value); }}
        onChange={(event) => accept(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && accept(event.currentTarget)}
      />
      <button type="button" aria-label={words.calendar} title={words.calendar} onClick={() => calendar.current?.showPicker()}>
        <span aria-hidden="true">▾</span>
      </button>
      <input
        ref={calendar} type="date" value={day} tabIndex={-1} aria-hidden="true"
        onChange={(event) => event.currentTarget.value && choose(event.currentTarget.value)}
      />
    </span>
  );
}
