import type { Connection } from './connection.ts';

/** Lends connections, each to one at a time; who comes when all are lent waits for the next one. */
export interface Pool {
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openPool(connections: readonly Connection[]): Pool {
  const free = [...connections];
  const waiting: ((connection: Connection) => void)[] = [];
  const take = (): Promise<Connection> => {
    const connection = free.pop();
    return connection
      ? Promise.resolve(connection)
      : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (connection: Connection): void => {
    const next = waiting.shift();
    if (next) next(connection);
    else free.push(connection);
  };
  return {
    async use(work) {
      const connection = await take();
      try {
        return await work(connection);
      } finally {
        giveBack(connection);
      }
    },
    async close() {
      await Promise.all(connections.map((connection) => connection.close()));
    },
  };
}
