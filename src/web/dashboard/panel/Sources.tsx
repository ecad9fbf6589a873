import { usePage } from '../address/page.ts';
import { formatDay } from '../language/format.ts';

export interface Source {
  id: string;
  title: string;
  publisher?: string | null;
  publishedOn?: string | null;
  url?: string | null;
}

export function SourceLink({ source }: { source: Source }) {
  return source.url ? <a href={source.url} rel="noopener noreferrer">{source.title}</a> : <span>{source.title}</span>;
}

// Where the facts behind a figure are stated, on demand.
export function Sources({ sources }: { sources: Source[] }) {
  const { words, locale } = usePage();
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary>{words.sources(sources.length)}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLink source={source} />
            <small>{[source.publisher, source.publishedOn && formatDay(source.publishedOn, locale)].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
