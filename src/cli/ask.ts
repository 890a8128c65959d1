import { styleText } from 'node:util';
import type { Command } from 'commander';
import { renderAnswer } from './ask/render.js';

const strong = (line: string): string => (process.env['NO_COLOR'] ? line : styleText('bold', line));

async function ask(words: readonly string[], { json }: { json?: boolean }): Promise<void> {
  const { askApi } = await import('./ask/ask-api.js');
  const { withCore } = await import('./database.js');
  const question = words.join(' ');
  const { stdout } = process;
  await withCore(async (core, progress) => {
    const answer = await askApi(core, question);
    progress.end();
    const asTable = stdout.isTTY && json !== true;
    stdout.write(
      asTable
        ? renderAnswer(question, answer, { width: Math.max(stdout.columns, 80), strong })
        : `${JSON.stringify({ ask: answer }, null, 2)}\n`,
    );
  });
}

/** `chondrograph ask`: a question in words; the rows are those of the API. */
export function askCommand(program: Command): void {
  program
    .command('ask')
    .description('answer a question in words: a table on a terminal, elsewhere JSON')
    .argument('<question...>', 'such as: Which MSC sources show cartilage regeneration in moderate OA?')
    .option('--json', 'the answer of the GraphQL API as JSON, on a terminal too')
    .action(ask);
}
