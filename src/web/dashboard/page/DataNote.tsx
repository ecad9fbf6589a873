import { usePage } from '../address/page.ts';
import type { TimeSpanQuery } from '../graphql/types.ts';

// Which data all figures come from.
export function DataNote({ span: { dataset } }: { span: TimeSpanQuery }) {
  const { words } = usePage();
  return (
    <footer class="bottom">
      <p>
        {words.data}: {dataset.packages.map((each) => `${each.title} ${each.version}`).join(', ')}, {words.dataVersion(dataset.version)} ·{' '}
        <a href="data">{words.allTables}</a> · <a href="graphql">GraphQL</a> · <a href="graphql/schema.graphql">SDL</a> · <button type="button" onClick={() => print()}>{words.print}</button>
      </p>
    </footer>
  );
}
