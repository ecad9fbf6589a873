/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';

// ?query=…&variables=… opens a tab on that question.
const asked = new URLSearchParams(location.search);
const fetcher = createGraphiQLFetcher({ url: new URL('../graphql', location.href).href });
const plugins = [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })];

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={plugins}
    defaultQuery={FIRST_QUERY}
    initialQuery={asked.get('query') ?? undefined}
    initialVariables={asked.get('variables') ?? undefined}
    defaultEditorToolsVisibility={asked.has('variables')}
  />,
);
