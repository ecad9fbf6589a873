import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { ask } from '../graphql/ask.ts';
import { operations } from '../graphql/operations.ts';
import type { UnitSearchQuery } from '../graphql/types.ts';
import { capital } from '../language/format.ts';
import { toldOfOtherDay } from './lasting.ts';

export type Found = UnitSearchQuery['searchUnits'][number];

const pause = 180;

interface UnitFieldProps {
  // Of the list, which no other field of the page has.
  id: string;
  label: string;
  choose: (unit: Found) => void;
}

// A field that finds units by their names, whatever the accents: type, choose with the arrow keys, Enter.
export function UnitField({ id, label, choose }: UnitFieldProps) {
  const { words, day, locale } = usePage();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found[]>();
  const [active, setActive] = useState(0);

  useEffect(() => {
    setFound(undefined);
    setActive(0);
    if (text.trim() === '' || day === '') return;
    const abort = new AbortController();
    const wait = setTimeout(() => {
      ask(operations.search, { text, asOf: day, first: 8 }, abort.signal).then((data) => setFound(data.searchUnits), () => {});
    }, pause);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [text, day]);

  const take = (unit: Found | undefined) => {
    if (unit === undefined) return;
    setText('');
    choose(unit);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText('');
    else if (event.key === 'Enter') take(found?.[active]);
    else if (found && event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (found && event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };
  const open = found !== undefined && found.length > 0;
  return (
    <div class="search" role="search" aria-label={label}>
      <input
        role="combobox" autocomplete="off" spellcheck={false}
        aria-label={label} aria-expanded={open} aria-controls={id} aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        placeholder={label} title={words.searchHint} value={text}
        onInput={(event) => setText(event.currentTarget.value)} onKeyDown={press} onBlur={() => setTimeout(() => setText(''), pause)}
      />
      <ul id={id} role="listbox" aria-label={label} hidden={!open}>
        {found?.map((unit, place) => (
          <li
            key={unit.id} id={`${id}-${place}`} role="option" aria-selected={place === active}
            onPointerDown={(event) => { event.preventDefault(); take(unit); }}
          >
            <b>{unit.name}</b>{' '}
            <span>{[capital(words.kind[unit.kind]) + toldOfOtherDay(unit, day, words, locale), unit.parent?.name].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <p class={found?.length === 0 ? 'none' : 'hidden'} role="status">
        {found && (found.length === 0 ? words.nothingFound(text) : words.found(found.length))}
      </p>
    </div>
  );
}
