import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import { Choice } from '../compare/Choice.tsx';
import type { Tier } from '../graphql/types.ts';
import { formatCount } from '../language/format.ts';
import { Change } from '../panel/Change.tsx';
import { boundOf, isKnown, unsaidBoundOf } from '../panel/known.ts';
import { OtherShare } from '../panel/OtherShare.tsx';
import { Incomplete, Provenance, type Shared } from '../panel/Provenance.tsx';
import { Sources } from '../panel/Sources.tsx';
import type { Cell, Ranked, Row } from './order.ts';

// A unit of the ranking: its figure with all that goes with it, and those of the other tiers.
export function RankedUnit({ row: { unit, focus, byTier }, others, shared }: { row: Row; others: Tier[]; shared: Shared }) {
  const { words } = usePage();
  const { rank, rate } = focus;
  const known = isKnown(rate);
  return (
    <tr class={known ? boundOf(rate) : 'unknown'}>
      <td class="n rank">{rank ?? '–'}</td>
      <th scope="row"><Link to={{ unit: unit.code }}>{unit.name}</Link></th>
      <td class="share-of">
        <span class="bar">
          <span class="track" aria-hidden="true"><i style={{ width: `${known ? rate.percentage ?? 0 : 0}%` }} /></span>
          <span>{known ? <>{words.bound[unsaidBoundOf(rate)]} <b>{rate.text}</b></> : words.unknown}</span>
        </span>
      </td>
      <td class="n fraction-of"><Fraction rate={rate} /></td>
      <td class={rate.change?.percentagePoints != null && known ? 'n moved' : 'n moved nothing'}><Change change={known ? rate.change : null} /></td>
      {others.map((tier) => <TierCell key={tier} tier={tier} cell={byTier.get(tier)} shared={shared} />)}
      <td class="rests">
        {known ? <Provenance rate={rate} above={shared} /> : shared.complete !== false && <Incomplete />}
        <OtherShare shares={rate.otherShares} /><Sources sources={rate.sources} />
      </td>
      <td class="pick"><Choice code={unit.code} name={unit.name} /></td>
    </tr>
  );
}

function TierCell({ tier, cell, shared }: { tier: Tier; cell: Cell | undefined; shared: Shared }) {
  const { words } = usePage();
  const label = { 'data-tier': words.tierShort[tier] };
  if (!cell || !isKnown(cell.rate)) return <td {...label} class="of-tier unknown">{words.unknown}</td>;
  return (
    <td {...label} class="of-tier">
      <b>{words.bound[unsaidBoundOf(cell.rate)]} {cell.rate.text}</b> <small><Fraction rate={cell.rate} /></small>
      <Provenance rate={cell.rate} above={shared} /><Sources sources={cell.rate.sources} />
    </td>
  );
}

function Fraction({ rate }: { rate: Cell['rate'] | Ranked['rate'] }) {
  const { locale } = usePage();
  return <>{isKnown(rate) ? formatCount(rate.numerator, locale) : '?'} / {rate.denominator === null ? '?' : formatCount(rate.denominator, locale)}</>;
}
