import type {
  DatabaseConnection,
  Dialect,
  Driver,
  Kysely,
  PGliteDialectConfig,
  TransactionSettings,
} from 'kysely';
import { PGliteDialect } from 'kysely';

/**
 * Kysely's PGlite dialect with turns. PGlite is one connection, and the dialect hands that same
 * one to everybody, so a query beside a transaction would land inside it and two transactions
 * would wait for each other for ever.
 */
export class PGliteInTurns implements Dialect {
  readonly #dialect: PGliteDialect;

  constructor(config: PGliteDialectConfig) {
    this.#dialect = new PGliteDialect(config);
  }

  createAdapter() {
    return this.#dialect.createAdapter();
  }

  createQueryCompiler() {
    return this.#dialect.createQueryCompiler();
  }

  createIntrospector(db: Kysely<unknown>) {
    return this.#dialect.createIntrospector(db);
  }

  createDriver(): Driver {
    return inTurns(this.#dialect.createDriver());
  }
}

/** The same driver, whose connection is lent to one borrower at a time, first come first served. */
function inTurns(driver: Driver): Driver {
  let last: Promise<void> = Promise.resolve();
  let giveBack: () => void = () => undefined;
  return {
    init: () => driver.init(),
    async acquireConnection(): Promise<DatabaseConnection> {
      const before = last;
      const turn = Promise.withResolvers<void>();
      last = turn.promise;
      await before;
      giveBack = turn.resolve;
      return driver.acquireConnection();
    },
    async releaseConnection(connection) {
      await driver.releaseConnection(connection);
      giveBack();
    },
    beginTransaction: (connection, settings: TransactionSettings) =>
      driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: () => driver.destroy(),
  };
}
