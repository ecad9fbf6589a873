import { usePage } from '../address/page.ts';
import { nameOf, type Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { isKnown } from '../panel/known.ts';
import { Panel } from '../panel/Panel.tsx';
import { AllRows, sharedBy } from '../panel/Provenance.tsx';
import { usePictureNotes } from '../picture/usePictureNotes.ts';
import { drawMap } from './drawMap.ts';
import { MapTable } from './MapTable.tsx';
import { placesOf } from './places.ts';
import { Squares } from './Squares.tsx';

// The units below a unit as squares of the same size where their neighbours are, coloured by a figure; beside it the same as a table.
export function TileMap({ unit, focus }: { unit: Unit; focus: Subject }) {
  const { words, locale, day } = usePage();
  const variables = { ...focus, within: unit.code, asOf: day, locale };
  const answer = useAnswer(operations.map, variables);
  const notes = usePictureNotes();
  const picture = () => {
    const rows = answer.data?.recognitionRates ?? [];
    const places = placesOf(rows);
    return places.length === 0 ? undefined : {
      title: `${unit.name}: ${nameOf(focus, words)}`, subtitle: words.map, drawing: drawMap(places, words, locale),
      notes: [words.mapHint, ...notes(rows.map((row) => row.rate).filter(isKnown))],
    };
  };
  return (
    <Panel
      id="map" title={<>{words.map} <small>{nameOf(focus, words)}</small></>} hint={words.mapHint} wide
      asked={{ operation: operations.map, variables }} picture={picture}
    >
      <Answered answer={answer} lines={20}>
        {({ recognitionRates: rows }) => {
          const places = placesOf(rows);
          if (places.length === 0) return <Empty title={words.mapEmpty} />;
          const shared = sharedBy(rows.map((row) => row.rate).filter(isKnown));
          return (
            <>
              <AllRows shared={shared} />
              <div class="map">
                <Squares places={places} />
                <MapTable rows={rows} shared={shared} />
              </div>
            </>
          );
        }}
      </Answered>
    </Panel>
  );
}
