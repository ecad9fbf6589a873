import { useEffect, useState } from 'preact/hooks';
import { ask } from './ask.ts';
import type { Operation } from './operations.ts';
import { useAnswer, type Answer } from './useAnswer.ts';

interface Connection<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Node[];
}

export interface Pages<Data, Node> {
  // The answer to the first page.
  first: Answer<Data>;
  nodes: Node[];
  total: number;
  // Fetches the next page; undefined where there is none.
  more: (() => void) | undefined;
}

// A list page by page: the first one at once, the next ones when asked for.
export function usePages<Data, Variables extends { after?: unknown }, Node>(
  operation: Operation<Data, Variables>, variables: Variables, list: (data: Data) => Connection<Node>,
): Pages<Data, Node> {
  const first = useAnswer(operation, variables);
  const [further, setFurther] = useState<Connection<Node>[]>([]);
  useEffect(() => setFurther([]), [first.data]);
  const pages = first.data === undefined ? [] : [list(first.data), ...further];
  const { hasNextPage, endCursor } = pages.at(-1)?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = async () => {
    const data = await ask(operation, { ...variables, after: endCursor });
    setFurther((before) => [...before, list(data)]);
  };
  return {
    first,
    nodes: pages.flatMap((page) => page.nodes),
    total: pages[0]?.totalCount ?? 0,
    more: hasNextPage ? () => void more() : undefined,
  };
}
