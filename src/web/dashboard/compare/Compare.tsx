import { codesOf, mostCompared, writeCodes } from '../address/address.ts';
import { usePage } from '../address/page.ts';
import { focusOf, isSame, nameOf, subjects, type Subject } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import type { UnitComparisonQuery, UnitLevel } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { formatDay } from '../language/format.ts';
import type { Words } from '../language/vi.ts';
import { yearBefore, type Span } from '../page/days.ts';
import { NearestUnit } from '../page/NearestUnit.tsx';
import { UnitField } from '../page/UnitField.tsx';
import { Answered } from '../panel/Answered.tsx';
import { Panel } from '../panel/Panel.tsx';
import { ComparedTrends } from './ComparedTrends.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';

export type Compared = NonNullable<NonNullable<UnitComparisonQuery['units']>['nodes']>[number];

const levels: UnitLevel[] = ['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'];

// Some units beside each other: their figures on the day, and how these developed. Which units stands in the address.
export function Compare({ span }: { span: Span }) {
  const { address, day, words, locale, go } = usePage();
  const codes = codesOf(address);
  const variables = { units: codes, level: address.level ?? 'COMMUNE', tier: address.tier ?? 'NEW_RURAL', asOf: day, since: yearBefore(day), locale } as const;
  const answer = useAnswer(operations.comparison, variables);
  const choose = (chosen: string[]) => go({ compare: writeCodes(chosen) }, true);
  return (
    <div class="panels">
      <Panel id="compare" title={words.compareTitle} hint={words.compareHint(mostCompared)} wide>
        <Answered answer={answer} lines={2}>
          {({ units }) => {
            const found = inOrderOf(codes, units?.nodes ?? []);
            return (
              <>
                <ul class="units-chosen" aria-label={words.compareTitle}>
                  {codes.map((code) => {
                    const unit = found.find((each) => each.code === code);
                    return (
                      <li key={code}>
                        {unit?.name ?? code}{unit && <small> {words.kind[unit.kind]}{unit.parent && `, ${unit.parent.name}`}</small>}
                        <button type="button" aria-label={words.compareLess(unit?.name ?? code)} onClick={() => choose(codes.filter((each) => each !== code))}>×</button>
                      </li>
                    );
                  })}
                </ul>
                {codes.length < mostCompared && (
                  <UnitField id="found-to-compare" label={words.compareMore} choose={(unit) => choose([...codes, unit.code])} />
                )}
                {codes.filter((code) => !found.some((unit) => unit.code === code)).map((code) => (
                  <div key={code} class="state missing"><p class="state-title">{words.noUnit(code, formatDay(day, locale))}</p><NearestUnit code={code} stay /></div>
                ))}
              </>
            );
          }}
        </Answered>
      </Panel>
      {codes.length > 1 && answer.data && <Figures units={inOrderOf(codes, answer.data.units?.nodes ?? [])} span={span} />}
    </div>
  );
}

function Figures({ units, span }: { units: Compared[]; span: Span }) {
  const { address, words, go } = usePage();
  if (units.length < 2) return null;
  // Figures that all of them may have: those of the lowest of the units.
  const level = units.map((unit) => unit.level).sort((one, other) => levels.indexOf(other) - levels.indexOf(one))[0]!;
  const focus = focusOf(level, address);
  if (!focus) return null;
  const codes = units.map((unit) => unit.code).join(' ');
  const keyOf = (subject: Subject) => `${subject.level} ${subject.tier}`;
  const choose = (key: string) => {
    const subject = subjects[level].find((each) => keyOf(each) === key)!;
    go(subject, true);
  };
  return (
    <>
      <ComparedTrends
        key={`${keyOf(focus)} ${codes}`} units={units} focus={focus} span={span}
        choice={
          <label class="subject-choice">
            {words.figure}
            <select value={keyOf(focus)} onChange={(event) => choose(event.currentTarget.value)}>
              {subjects[level].map((subject) => <option key={keyOf(subject)} value={keyOf(subject)} selected={isSame(subject, focus)}>{nameOf(subject, words)}</option>)}
            </select>
          </label>
        }
      />
      <ComparisonTable key={codes} units={units} shown={subjects[level]} focus={focus} />
    </>
  );
}

const inOrderOf = (codes: string[], units: Compared[]) =>
  units.filter((unit) => codes.includes(unit.code)).sort((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code));

// The name of a unit, with its kind where another of them has the same: Thái Nguyên is a province and a city.
export const labelOf = (unit: Compared, units: Compared[], words: Words) =>
  units.some((other) => other.code !== unit.code && other.name === unit.name) ? `${unit.name} (${words.kind[unit.kind]})` : unit.name;
