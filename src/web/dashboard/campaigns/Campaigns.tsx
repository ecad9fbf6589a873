import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import type { CampaignTotalsQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatDay } from '../language/format.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { Panel } from '../panel/Panel.tsx';
import { Sources } from '../panel/Sources.tsx';
import { CampaignList } from './CampaignList.tsx';

type Total = CampaignTotalsQuery['campaignTotals'][number];

// What campaigns brought about in a unit, measure by measure, with its bounds.
export function Campaigns({ unit }: { unit: Unit }) {
  const { words, day, locale } = usePage();
  const variables = { by: [], within: unit.code, asOf: day, locale };
  const answer = useAnswer(operations.campaignTotals, variables);
  return (
    <Panel id="campaigns" title={words.campaigns} hint={words.campaignsHint} asked={{ operation: operations.campaignTotals, variables }} wide>
      <Answered answer={answer} lines={5}>
        {({ campaignTotals }) => campaignTotals.length === 0 ? <Empty title={words.campaignsEmpty} /> : (
          <>
            <ul class="totals">{campaignTotals.map((total) => <CampaignTotal key={total.measure.code} total={total} />)}</ul>
            <CampaignList key={unit.id} unit={unit} />
          </>
        )}
      </Answered>
    </Panel>
  );
}

function CampaignTotal({ total }: { total: Total }) {
  const { words, locale, address } = usePage();
  return (
    <li>
      <h3>{(address.lang === 'en' && total.measure.nameEn) || total.measure.name}</h3>
      <p class="number">{total.text}</p>
      <p class="provenance"><time dateTime={total.asOf}>{formatDay(total.asOf, locale)}</time>, {words.results(total.results)}</p>
      <Sources sources={total.sources} />
    </li>
  );
}
