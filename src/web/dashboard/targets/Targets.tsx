import { useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { nameOf } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import type { TargetsQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatChange, formatCount, formatDay } from '../language/format.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { Points } from '../panel/Change.tsx';
import { Panel } from '../panel/Panel.tsx';
import { Provenance } from '../panel/Provenance.tsx';
import { SourceLink, Sources } from '../panel/Sources.tsx';
import { Bullet } from './Bullet.tsx';

const few = 9;

type Target = NonNullable<TargetsQuery['targets']['nodes']>[number];

// What a unit set out to reach, and how far it got.
export function Targets({ unit }: { unit: Unit }) {
  const { words, day, locale } = usePage();
  const variables = { asOf: day, where: { unit: { code: { eq: unit.code } } }, locale };
  const answer = useAnswer(operations.targets, variables);
  return (
    <Panel id="targets" title={words.targets} hint={words.targetsHint} asked={{ operation: operations.targets, variables }} wide>
      <Answered answer={answer} lines={5}>
        {({ targets: { nodes } }) => nodes?.length ? <Rows targets={nodes} /> : <Empty title={words.targetsEmpty} />}
      </Answered>
    </Panel>
  );
}

// Those due next first, then those that are over, the latest first.
function Rows({ targets }: { targets: Target[] }) {
  const { words, locale, day } = usePage();
  const [all, setAll] = useState(false);
  const sorted = [...targets.filter((target) => target.dueOn >= day), ...targets.filter((target) => target.dueOn < day).reverse()];
  return (
    <>
      <ul class="targets">{(all ? sorted : sorted.slice(0, few)).map((target) => <TargetRow key={target.id} target={target} isOneOfSeveral={isOneOfSeveral(target, targets)} />)}</ul>
      {!all && sorted.length > few && (
        <p class="further"><button type="button" onClick={() => setAll(true)}>{words.showAll(formatCount(sorted.length, locale))}</button></p>
      )}
    </>
  );
}

// Whether others are about the same and due on the same day, as what was planned and what was registered for it.
const isOneOfSeveral = (target: Target, targets: Target[]) =>
  targets.some((other) => other.id !== target.id && other.level === target.level && other.tier === target.tier && other.dueOn === target.dueOn);

function TargetRow({ target, isOneOfSeveral }: { target: Target; isOneOfSeveral: boolean }) {
  const { words, locale } = usePage();
  // At the beginning nothing has to be reached yet, so that a target is on track to which nothing was added.
  const status = target.status === 'ON_TRACK' && target.actual === target.baseline ? 'UNKNOWN' : target.status ?? 'UNKNOWN';
  const inMode = (value: number) => formatCount(value, locale) + (target.mode === 'PERCENTAGE' ? '%' : '');
  return (
    <li>
      <h3>{nameOf(target, words)}</h3>
      <p class="aim">
        {words.targetMode[target.mode](formatCount(target.value, locale))} · {words.dueOn} {formatDay(target.dueOn, locale)}
        <b class={`status ${status}`}>{status !== 'UNKNOWN' ? words.targetStatus[status] : target.status ? words.noneAddedYet : words.statusUnknown}</b>
      </p>
      {isOneOfSeveral && <p class="stated">{words.statedBy} <SourceLink source={target.source} /> · {words.confidence[target.confidence]}</p>}
      <Bullet target={target} status={status} format={inMode} />
      <p class="measures">
        {words.actual} <b>{target.actual === null ? words.unknown : target.mode === 'PERCENTAGE' && target.rate ? target.rate.text : inMode(target.actual)}</b>
        {' · '}{words.expected} <b>{target.expected === null ? words.unknown : inMode(target.expected)}</b>
        {target.difference !== null && <> · {words.difference} <b>{target.mode === 'PERCENTAGE' ? <Points value={target.difference} /> : formatChange(target.difference, locale)}</b></>}
        {target.rate && target.rate.denominator !== null && <> · {formatCount(target.rate.numerator, locale)} {words.of} {formatCount(target.rate.denominator, locale)}</>}
      </p>
      {target.rate && <Provenance rate={target.rate} />}
      <Sources sources={[target.source]} />
    </li>
  );
}
