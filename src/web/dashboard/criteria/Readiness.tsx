import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import type { ReadinessListQuery } from '../graphql/types.ts';
import { usePages } from '../graphql/usePages.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { More } from '../panel/More.tsx';
import { Panel } from '../panel/Panel.tsx';

type Ready = NonNullable<ReadinessListQuery['readiness']['nodes']>[number];

// The units that lack the fewest criteria, and which. Of those not assessed nobody knows how close they are.
export function Readiness({ unit, set, year }: { unit: Unit; set: string; year: number }) {
  const { words, locale } = usePage();
  const variables = { set, year, within: unit.code, where: { missing: { gt: 0 } }, first: 15, locale };
  const pages = usePages(operations.readiness, variables, ({ readiness }) => ({ ...readiness, nodes: readiness.nodes ?? [] }));
  return (
    <Panel id="readiness" title={words.readiness} hint={words.readinessHint} asked={{ operation: operations.readiness, variables }} wide>
      <Answered answer={pages.first} lines={6}>
        {() => pages.nodes.length === 0 ? <Empty title={words.readinessEmpty} hint={words.readinessEmptyHint} /> : (
          <>
            <div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.unit}</th><th scope="col" class="n">{words.met}</th><th scope="col">{words.missing}</th>
                    <th scope="col" class="n">{words.notAssessed}</th>
                  </tr>
                </thead>
                <tbody>{pages.nodes.map((ready) => <ReadyUnit key={ready.unit.id} ready={ready} />)}</tbody>
              </table>
            </div>
            <More pages={pages} />
          </>
        )}
      </Answered>
    </Panel>
  );
}

function ReadyUnit({ ready }: { ready: Ready }) {
  const { address, words } = usePage();
  return (
    <tr>
      <th scope="row"><Link to={{ unit: ready.unit.code }}>{ready.unit.name}</Link> <small>{ready.unit.parent?.name}</small></th>
      <td class="n">{ready.met} / {ready.criteria} <small>{ready.confidence && words.confidence[ready.confidence]}</small></td>
      <td>
        <ul class="lacks">
          {ready.missingCriteria.map((criterion) => (
            <li key={criterion.number}><b>{criterion.number}</b> {(address.lang === 'en' && criterion.nameEn) || criterion.name}</li>
          ))}
        </ul>
      </td>
      <td class="n">{ready.notAssessed}</td>
    </tr>
  );
}
