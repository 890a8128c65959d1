import type { GraphiQLPlugin } from '@graphiql/react';
import type { ReactNode } from 'react';
import { examples } from './example-files.js';
import { useOpenExample, useShownQuery } from './open-example.js';

function ExamplesIcon(): ReactNode {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M8 5h9M8 10h9M8 15h9" />
      <path d="M2.8 3.4 4.9 5 2.8 6.6zM2.8 8.4 4.9 10l-2.1 1.6zM2.8 13.4 4.9 15l-2.1 1.6z" fill="currentColor" />
    </svg>
  );
}

/** A paragraph; what stands between backticks is code. */
function Paragraph({ text }: { text: string }): ReactNode {
  return (
    <span>{text.split('`').map((piece, index) => (index % 2 === 0 ? piece : <code key={index}>{piece}</code>))}</span>
  );
}

function ExamplesPanel(): ReactNode {
  const openExample = useOpenExample();
  const shown = useShownQuery();
  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      <p>Choose one to open it in a tab, then run it with the arrow or Ctrl-Enter.</p>
      <ol>
        {examples.map((example) => (
          <li key={example.name}>
            <a
              href={`#${example.name}`}
              aria-current={example.query === shown ? 'true' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                openExample(example);
              }}
            >
              <strong>{example.title}</strong>
              {example.explanation !== '' &&
                example.explanation.split('\n\n').map((paragraph) => <Paragraph key={paragraph} text={paragraph} />)}
            </a>
          </li>
        ))}
      </ol>
      <p>
        Reading needs no key. To write, give yours under Headers: <code>{'{ "Authorization": "Bearer cg_…" }'}</code>
      </p>
    </section>
  );
}

/** The examples as a panel of the playground's sidebar. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel };
