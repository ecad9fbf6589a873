import { useEffect } from 'preact/hooks';
import { PageContext, useAddress, type Page } from './address/page.ts';
import { Embedded } from './embed/Embedded.tsx';
import { operations } from './graphql/operations.ts';
import { useAnswer } from './graphql/useAnswer.ts';
import { locales } from './language/format.ts';
import { en } from './language/en.ts';
import { vi } from './language/vi.ts';
import { DataNote } from './page/DataNote.tsx';
import { Header } from './page/Header.tsx';
import { UnitPage } from './page/UnitPage.tsx';
import { Answered } from './panel/Answered.tsx';

// The whole page: what it shows is decided by its address and by the days that the data speaks of.
export function Dashboard() {
  const [address, go] = useAddress();
  const span = useAnswer(operations.timeSpan, {});
  const words = address.lang === 'en' ? en : vi;
  const day = address.asOf ?? span.data?.dataset.referenceDate ?? '';
  const page: Page = { address, day, words, locale: locales[address.lang], go };
  useEffect(() => void (document.documentElement.lang = address.lang), [address.lang]);
  if (address.embed)
    return <PageContext.Provider value={page}><Answered answer={span}>{(data) => <Embedded span={data} />}</Answered></PageContext.Provider>;
  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#content">{words.skip}</a>
      <Header />
      <Answered answer={span}>
        {(data) => (
          <>
            <UnitPage span={data} />
            <DataNote span={data} />
          </>
        )}
      </Answered>
    </PageContext.Provider>
  );
}
