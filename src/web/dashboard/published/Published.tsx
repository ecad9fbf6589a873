import { usePage } from '../address/page.ts';
import { nameOf } from '../figures/subjects.ts';
import { operations } from '../graphql/operations.ts';
import type { PublishedFiguresQuery, Verdict } from '../graphql/types.ts';
import { usePages } from '../graphql/usePages.ts';
import { formatCount, formatDay } from '../language/format.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { Answered, Empty } from '../panel/Answered.tsx';
import { More } from '../panel/More.tsx';
import { Panel } from '../panel/Panel.tsx';
import { SourceLink } from '../panel/Sources.tsx';

type Figure = NonNullable<PublishedFiguresQuery['publishedFigures']['nodes']>[number];

// What was printed about a unit up to the day, and whether it stands up.
export function Published({ unit }: { unit: Unit }) {
  const { words, locale, day } = usePage();
  const variables = { where: { unit: { code: { eq: unit.code } }, asOf: { lte: day } }, first: 20, locale };
  const pages = usePages(operations.publishedFigures, variables, ({ publishedFigures }) => ({ ...publishedFigures, nodes: publishedFigures.nodes ?? [] }));
  return (
    <div class="panels">
      <Panel id="published" title={words.published} hint={words.publishedHint} asked={{ operation: operations.publishedFigures, variables }} wide>
        <Answered answer={pages.first} lines={8}>
          {() => pages.nodes.length === 0 ? <Empty title={words.publishedEmpty} /> : (
            <>
              <ul class="printed">{pages.nodes.map((figure) => <PrintedFigure key={figure.id} figure={figure} />)}</ul>
              <More pages={pages} />
            </>
          )}
        </Answered>
      </Panel>
    </div>
  );
}

function PrintedFigure({ figure }: { figure: Figure }) {
  const { words, locale } = usePage();
  const { numerator, denominator, verification } = figure;
  return (
    <li>
      <p class="number">{figure.printed ?? '–'}</p>
      <div>
        <h3>{nameOf(figure, words)}</h3>
        <p>
          {numerator !== null && <>{words.bound[figure.bound]} {formatCount(numerator, locale)}{denominator !== null && ` ${words.of} ${formatCount(denominator, locale)}`} {words.denominatorKind[figure.denominatorKind]} · </>}
          <time dateTime={figure.asOf}>{formatDay(figure.asOf, locale)}</time> · <SourceLink source={figure.source} />
        </p>
        <dl>
          <Checked name={words.arithmetic} check={verification.arithmetic} />
          <Checked name={words.records} check={verification.records} />
        </dl>
      </div>
    </li>
  );
}

function Checked({ name, check }: { name: string; check: { verdict: Verdict; reason: string } }) {
  const { words } = usePage();
  return (
    <div>
      <dt>{name}</dt>
      <dd><b class={`verdict ${check.verdict}`}>{words.verdict[check.verdict]}</b> {check.reason}</dd>
    </div>
  );
}
