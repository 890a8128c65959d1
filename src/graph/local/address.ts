/** Where a graph answers and as whom. The password is for the driver only: never print it. */
export interface GraphAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export const localUser = 'neo4j';
export const localUri = (port: number): string => `bolt://127.0.0.1:${port}`;

/** The address of a Neo4j on this machine's loopback. */
export const localAddress = (port: number, password: string): GraphAddress => ({
  uri: localUri(port),
  user: localUser,
  password,
  database: 'neo4j',
});
