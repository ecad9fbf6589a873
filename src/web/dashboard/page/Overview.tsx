import { Campaigns } from '../campaigns/Campaigns.tsx';
import { Figures } from '../figures/Figures.tsx';
import { focusOf } from '../figures/subjects.ts';
import type { Part } from '../address/address.ts';
import { usePage } from '../address/page.ts';
import { TileMap } from '../map/TileMap.tsx';
import { Ranking } from '../ranking/Ranking.tsx';
import { Targets } from '../targets/Targets.tsx';
import { Trend } from '../trend/Trend.tsx';
import type { Span } from './days.ts';
import type { Unit } from './UnitPage.tsx';

// The figures at a glance, and one of them in more detail.
export function Overview({ unit, span }: { unit: Unit; span: Span }) {
  const { address } = usePage();
  const focus = focusOf(unit.level, address);
  const hasBelow = !!unit.lastBegun && unit.lastBegun.nodes?.length !== 0;
  const shows = (part: Part) => address.embed === undefined || address.embed === part;
  return (
    <>
      {shows('figures') && <Figures unit={unit} focus={focus} />}
      <div class="panels">
        {shows('trend') && focus && (hasBelow || unit.level !== 'COMMUNE') && <Trend unit={unit} focus={focus} span={span} />}
        {shows('map') && focus && !!unit.mapped?.nodes?.length && <TileMap unit={unit} focus={focus} />}
        {shows('ranking') && focus && hasBelow && <Ranking key={unit.id} unit={unit} focus={focus} />}
        {shows('targets') && <Targets unit={unit} />}
        {shows('campaigns') && <Campaigns unit={unit} />}
      </div>
    </>
  );
}
