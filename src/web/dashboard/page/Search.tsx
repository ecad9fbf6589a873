import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { ask } from '../graphql/ask.ts';
import { operations } from '../graphql/operations.ts';
import type { UnitSearchQuery } from '../graphql/types.ts';
import { capital, dayBefore, formatDay } from '../language/format.ts';

type Found = UnitSearchQuery['searchUnits'];

const pause = 180;

const isOn = (unit: Found[number], day: string) => unit.validFrom <= day && (unit.validTo === null || unit.validTo > day);

// A field that finds units by their names, whatever the accents: type, choose with the arrow keys, Enter.
export function Search() {
  const { words, day, locale, go } = usePage();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>();
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

  // A unit of another day is shown on the day of it that is nearest.
  const choose = (unit: Found[number] | undefined) => {
    if (unit === undefined) return;
    setText('');
    const asOf = unit.validFrom > day ? unit.validFrom : unit.validTo !== null && unit.validTo <= day ? dayBefore(unit.validTo) : undefined;
    go({ unit: unit.code, level: undefined, tier: undefined, ...(asOf && { asOf }) });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText('');
    else if (event.key === 'Enter') choose(found?.[active]);
    else if (found && event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (found && event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };
  const open = found !== undefined && found.length > 0;
  return (
    <div class="search" role="search">
      <input
        role="combobox" autocomplete="off" spellcheck={false}
        aria-label={words.search} aria-expanded={open} aria-controls="found" aria-autocomplete="list"
        aria-activedescendant={open ? `found-${active}` : undefined}
        placeholder={words.search} title={words.searchHint} value={text}
        onInput={(event) => setText(event.currentTarget.value)} onKeyDown={press} onBlur={() => setTimeout(() => setText(''), pause)}
      />
      <ul id="found" role="listbox" aria-label={words.search} hidden={!open}>
        {found?.map((unit, place) => (
          <li
            key={unit.id} id={`found-${place}`} role="option" aria-selected={place === active}
            onPointerDown={(event) => { event.preventDefault(); choose(unit); }}
          >
            <b>{unit.name}</b> <span>{capital(words.kind[unit.kind])}{unit.parent && ` · ${unit.parent.name}`}
              {isOn(unit, day) || ` · ${words.valid(formatDay(unit.validFrom, locale), unit.validTo && formatDay(unit.validTo, locale))}`}</span>
          </li>
        ))}
      </ul>
      <p class={found?.length === 0 ? 'none' : 'hidden'} role="status">
        {found && (found.length === 0 ? words.nothingFound(text) : words.found(found.length))}
      </p>
    </div>
  );
}
