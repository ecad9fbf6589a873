import { usePage } from '../address/page.ts';
import { formatCount } from '../language/format.ts';

interface Paged {
  nodes: unknown[];
  total: number;
  more: (() => void) | undefined;
  failed: boolean;
}

// How much of a list is shown, and a button for more.
export function More({ pages: { nodes, total, more, failed } }: { pages: Paged }) {
  const { words, locale } = usePage();
  return (
    <p class="further">
      <span role="status">{words.shownOf(formatCount(nodes.length, locale), formatCount(total, locale))}</span>
      {failed && <span role="alert">{words.failed}</span>}
      {more && <button type="button" onClick={more}>{words.showMore}</button>}
    </p>
  );
}
