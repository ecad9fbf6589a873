import { useEffect, useRef } from 'preact/hooks';
import { writeAddress } from '../address/address.ts';
import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import type { TimeSpanQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatDay } from '../language/format.ts';
import { spanOf } from '../page/days.ts';
import { Overview } from '../page/Overview.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';

// One part of a page within the page of another site: nothing but the part, and the way to the whole.
export function Embedded({ span }: { span: TimeSpanQuery }) {
  const { address, day, words, locale } = usePage();
  const profile = useAnswer(operations.unit, { unit: address.unit, asOf: day });
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const tell = () => parent.postMessage({ ntmgraph: 'height', height: Math.ceil(part.current!.getBoundingClientRect().bottom + scrollY) }, '*');
    const observer = new ResizeObserver(tell);
    observer.observe(part.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <main ref={part} id="content" class="embedded">
      <Answered answer={profile}>
        {({ unit }) => unit === null ? <Empty title={words.noUnit(address.unit, formatDay(day, locale))} /> : (
          <>
            <h1>{unit.name} <small>{words.day} {formatDay(day, locale)}</small></h1>
            <Overview unit={unit} span={spanOf(span)} />
            <p class="hint"><a href={writeAddress({ ...address, asOf: day, embed: undefined })} target="_blank" rel="noopener">{words.wholePage}</a></p>
          </>
        )}
      </Answered>
    </main>
  );
}
