import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { variablesText, type Example } from './examples.js';

/** Opens an example in its own tab, or goes to the tab that holds it unchanged; typed headers come along. */
export function useOpenExample(): (example: Example) => void {
  const { tabs, activeTabIndex, queryEditor, variableEditor, headerEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
  }));
  const actions = useGraphiQLActions();
  return (example) => {
    const variables = variablesText(example);
    const open = tabs.findIndex((tab) => tab.query === example.query && (tab.variables ?? '') === variables);
    if (open === activeTabIndex) return;
    if (open !== -1) {
      actions.changeTab(open);
      return;
    }
    // A running operation would write its answer into the new tab.
    actions.stop();
    const headers = headerEditor?.getValue() ?? '';
    if (queryEditor?.getValue().trim() !== '') actions.addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(variables);
    headerEditor?.setValue(headers);
  };
}

/** The query of the tab in front. */
export function useShownQuery(): string | null {
  return useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? null);
}
