import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import type { Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import { usePages } from '../graphql/usePages.ts';
import { capital } from '../language/format.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { More } from '../panel/More.tsx';
import { Panel } from '../panel/Panel.tsx';

// The units below that a rate counts, each with the tier it is known to hold, page by page.
export function UnitList({ unit, focus }: { unit: Unit; focus: Subject }) {
  const { words, day } = usePage();
  const variables = { unit: unit.code, asOf: day, where: { level: { eq: focus.level } }, first: 20 };
  const pages = usePages(operations.unitsBelow, variables, ({ units }) => ({ ...units, nodes: (units.edges ?? []).map((edge) => edge.node) }));
  return (
    <Panel id="units" title={words.units} asked={{ operation: operations.unitsBelow, variables }} citable={false} wide>
      <Answered answer={pages.first} lines={8}>
        {() => pages.nodes.length === 0 ? <Empty title={words.unitsEmpty} /> : (
          <>
            <div class="scroll">
              <table>
                <thead><tr><th scope="col">{words.unit}</th><th scope="col">{words.tierHeld}</th></tr></thead>
                <tbody>
                  {pages.nodes.map((below) => (
                    <tr key={below.id}>
                      <th scope="row"><Link to={{ unit: below.code, level: undefined, tier: undefined }}>{below.name}</Link> <small>{words.kind[below.kind]} {below.code}</small></th>
                      <td>{below.currentTier ? <b class={`tier ${below.currentTier}`}>{capital(words.tier[below.currentTier])}</b> : <span class="muted">{words.notKnown}</span>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <More pages={pages} />
          </>
        )}
      </Answered>
    </Panel>
  );
}
