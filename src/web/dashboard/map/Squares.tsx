import { useState } from 'preact/hooks';
import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { lookOf, shortOf, steps, toldOf } from './look.ts';
import { nextOf, type Place } from './places.ts';

// The squares: one stop for the Tab key, from which the arrow keys lead on. A first touch tells the figure, a second one opens the unit.
export function Squares({ places }: { places: Place[] }) {
  const { words, locale } = usePage();
  const [key, setKey] = useState<string>();
  const [touched, setTouched] = useState<string>();
  const current = places.find((place) => place.key === key);
  const stop = current ?? places[0]!;
  const move = (event: KeyboardEvent & { currentTarget: HTMLUListElement }) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : nextOf(places, stop, event.key);
    if (!next) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('a')[places.indexOf(next)]!.focus();
  };
  const touch = (event: MouseEvent, place: Place) => {
    if ((event as PointerEvent).pointerType !== 'touch' || touched === place.key) return;
    event.preventDefault();
    event.stopPropagation();
    setKey(place.key);
    setTouched(place.key);
  };
  return (
    <div class="squares">
      <ul style={{ '--columns': Math.max(...places.map((place) => place.column)) + 1 }} aria-labelledby="map" onKeyDown={move}>
        {places.map((place) => {
          const { title, told } = toldOf(place, words, locale);
          return (
            <li key={place.key} style={{ gridColumn: place.column + 1, gridRow: place.row + 1 }} onClickCapture={(event) => touch(event, place)}>
              <Link
                to={{ unit: place.code }} class={`square ${lookOf(place.rate)}`} tabIndex={place === stop ? 0 : -1}
                onFocus={() => setKey(place.key)} onMouseEnter={() => setKey(place.key)}
              >
                <b aria-hidden="true">{place.label}</b><span aria-hidden="true">{shortOf(place.rate, locale)}</span>
                <span class="hidden">{title}: {told}</span>
              </Link>
              {place.islands && <small aria-hidden="true">{place.islands}</small>}
            </li>
          );
        })}
      </ul>
      <p class="told" aria-hidden="true">
        {current ? <><b>{toldOf(current, words, locale).title}</b> {toldOf(current, words, locale).told}</> : words.mapAsk}
        {current && touched === current.key && <small> {words.mapTouch}</small>}
      </p>
      <Legend />
    </div>
  );
}

function Legend() {
  const { words } = usePage();
  return (
    <ul class="legend" aria-label={words.legend}>
      {steps.slice(0, -1).map((from, step) => <li key={from}><i class={`square s${step}`} /> {from}–{steps[step + 1]}%</li>)}
      <li><i class="square s3 AT_LEAST" /> {words.mapLeast}</li>
      <li><i class="square counted" /> {words.mapCounted}</li>
      <li><i class="square none" /> {words.unknown}</li>
    </ul>
  );
}
