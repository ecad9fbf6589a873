import { useEffect, useRef, useState } from 'preact/hooks';
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
  // Whether the next page could not be fetched.
  failed: boolean;
}

// A list page by page: the first one at once, the next ones when asked for.
export function usePages<Data, Variables extends { after?: unknown }, Node>(
  operation: Operation<Data, Variables>, variables: Variables, list: (data: Data) => Connection<Node>,
): Pages<Data, Node> {
  const first = useAnswer(operation, variables);
  const [further, setFurther] = useState<Connection<Node>[]>([]);
  const [failed, setFailed] = useState(false);
  const latest = useRef(first.data);
  useEffect(() => {
    latest.current = first.data;
    setFurther([]);
    setFailed(false);
  }, [first.data]);
  const pages = first.data === undefined ? [] : [list(first.data), ...further];
  const { hasNextPage, endCursor } = pages.at(-1)?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = () => {
    const from = first.data;
    ask(operation, { ...variables, after: endCursor }).then(
      (data) => {
        if (latest.current !== from) return;
        setFurther((before) => [...before, list(data)]);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  return {
    first,
    nodes: pages.flatMap((page) => page.nodes),
    total: pages[0]?.totalCount ?? 0,
    more: hasNextPage ? more : undefined,
    failed,
  };
}
