import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { createGraphiQLFetcher, createLocalStorage, StorageAPI } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examples } from './example-files.js';
import { examplesPlugin } from './examples-panel.js';
import { firstView } from './first-view.js';

const notice =
  'These answers summarise published research for researchers. They are no medical advice: decide about treatment with a clinician.';

// Other programs on localhost may have a GraphiQL of their own; its tabs are not ours.
const storage = createLocalStorage({ namespace: 'chondrograph' });
const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const plugins = [examplesPlugin, HISTORY_PLUGIN];

const container = document.getElementById('playground');
if (container === null) throw new Error('the page has no place for the playground');

const { showExamples, ...editors } = firstView(examples, window.location.hash, new StorageAPI(storage));
// Once opened, the example is a tab like any other: a reload must not open it again beside an edited one.
window.history.replaceState(null, '', window.location.pathname + window.location.search);

createRoot(container).render(
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    plugins={plugins}
    visiblePlugin={showExamples ? examplesPlugin : undefined}
    defaultEditorToolsVisibility="variables"
    {...editors}
  >
    <GraphiQL.Logo>chondrograph</GraphiQL.Logo>
    <GraphiQL.Footer>
      <p className="notice">{notice}</p>
    </GraphiQL.Footer>
  </GraphiQL>,
);
