import type { Command } from 'commander';

/** `chondrograph schema`: the GraphQL schema as text. */
export function schemaCommand(program: Command): void {
  program
    .command('schema')
    .description('print the GraphQL schema of the API')
    .action(async () => {
      const { printedSchema } = await import('../api/schema.js');
      process.stdout.write(printedSchema());
    });
}
