import { Link } from '../address/Link.tsx';
import { PageContext, usePage } from '../address/page.ts';
import { views } from '../address/address.ts';
import { Compare } from '../compare/Compare.tsx';
import { Coverage } from '../coverage/Coverage.tsx';
import { Criteria } from '../criteria/Criteria.tsx';
import { Refused } from '../graphql/ask.ts';
import { operations } from '../graphql/operations.ts';
import type { TimeSpanQuery, UnitProfileQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { capital, formatDay } from '../language/format.ts';
import { Answered, isUnknown } from '../panel/Answered.tsx';
import { Published } from '../published/Published.tsx';
import { mergersOf, nearDay, spanOf, type Span } from './days.ts';
import { DayPicker } from './DayPicker.tsx';
import { NearestUnit } from './NearestUnit.tsx';
import { Overview } from './Overview.tsx';
import { UnitTitle } from './UnitTitle.tsx';

export type Unit = NonNullable<UnitProfileQuery['unit']>;

// What is known of one unit on one day.
export function UnitPage({ span: data }: { span: TimeSpanQuery }) {
  const { address, day } = usePage();
  const profile = useAnswer(operations.unit, { unit: address.unit, asOf: day });
  const span = spanOf(data);
  const picker = { span, reference: data.dataset.referenceDate, mergers: mergersOf(data) };
  const none = profile.error instanceof Refused && profile.error.code === 'UNKNOWN_UNIT';
  const unknown = isUnknown(profile.error);
  const noDay = profile.error instanceof Refused && profile.error.code === 'INVALID_VALUE' ? profile.error.message : undefined;
  return (
    <main id="content" tabIndex={-1}>
      {noDay ? <NoDay message={noDay} {...picker} /> : (
        <Answered answer={none || unknown ? { ...profile, error: undefined, data: { unit: null } } : profile}>
          {({ unit }) => (
            <>
              <div class="head">
                {unit ? <UnitTitle unit={unit} /> : <NoUnit known={!unknown} />}
                <DayPicker unit={unit} {...picker} />
              </div>
              {unit && <Views unit={unit} span={span} />}
            </>
          )}
        </Answered>
      )}
    </main>
  );
}

// The address names a day that there is none: what the server says of it, and the ways to the nearest one and to others.
function NoDay({ message, ...picker }: { message: string; span: Span; reference: string; mergers: string[] }) {
  const page = usePage();
  const { address, words, locale } = page;
  const { reference } = picker;
  const near = nearDay(address.asOf ?? '', picker.span);
  return (
    <div class="head">
      <div class="title missing" role="alert">
        <h1>{words.noDay(address.asOf ?? '')}</h1>
        <p>{message}</p>
        <p class="ways-out">
          {near && near !== reference && <Link to={{ asOf: near }} class="button">{capital(words.seeDay(formatDay(near, locale)))}</Link>}
          <Link to={{ asOf: undefined }} class="button">{words.reference} {formatDay(reference, locale)}</Link>
        </p>
      </div>
      <PageContext.Provider value={{ ...page, day: reference }}>
        <DayPicker unit={null} {...picker} />
      </PageContext.Provider>
    </div>
  );
}

function NoUnit({ known }: { known: boolean }) {
  const { address, day, words, locale } = usePage();
  return (
    <div class="title missing">
      <h1>{(known ? words.noUnit : words.unknownUnit)(address.unit, formatDay(day, locale))}</h1>
      <p>{known ? words.noUnitHint : words.dayNotKnown}</p>
      <NearestUnit key={`${address.unit} ${day}`} code={address.unit} />
      <p><Link to={{ unit: 'VN' }} class="button">{words.country}</Link></p>
    </div>
  );
}

function Views({ unit, span }: { unit: Unit; span: Span }) {
  const { address, words } = usePage();
  return (
    <>
      <nav class="views" aria-label={words.viewsLabel}>
        {views.map((view) => (
          <Link key={view} to={{ view }} aria-current={view === address.view ? 'page' : undefined}>{words.views[view]}</Link>
        ))}
      </nav>
      {address.view === 'overview' && <Overview unit={unit} span={span} />}
      {address.view === 'compare' && <Compare span={span} />}
      {address.view === 'criteria' && <Criteria unit={unit} span={span} />}
      {address.view === 'published' && <Published unit={unit} />}
      {address.view === 'coverage' && <Coverage />}
    </>
  );
}
