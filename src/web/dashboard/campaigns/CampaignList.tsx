import { useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatDay } from '../language/format.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered } from '../panel/Answered.tsx';

// What each campaign brought about, on demand. A part's results are in those of the whole already.
export function CampaignList({ unit }: { unit: Unit }) {
  const { words } = usePage();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.eachCampaign}</summary>
      {open && <List unit={unit} />}
    </details>
  );
}

function List({ unit }: { unit: Unit }) {
  const { words, day, locale } = usePage();
  const answer = useAnswer(operations.campaignTotals, { by: ['CAMPAIGN'], within: unit.code, asOf: day, locale });
  return (
    <Answered answer={answer}>
      {({ campaignTotals }) => (
        <div class="scroll">
          <table>
            <thead><tr><th scope="col">{words.campaign}</th><th scope="col">{words.result}</th><th scope="col">{words.day}</th></tr></thead>
            <tbody>
              {campaignTotals.map((total) => (
                <tr key={`${total.campaign?.id} ${total.measure.code}`}>
                  <th scope="row">{total.campaign?.name}</th>
                  <td>{total.text}</td>
                  <td>{formatDay(total.asOf, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Answered>
  );
}
