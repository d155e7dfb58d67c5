import { type Contract, contract } from '@waymark/model';

/**
 * The method and path of every route of the HTTP API. The built pages have this table alone, without
 * the contract and its shapes: see `addresses.ts` beside the build's settings.
 */
export const addresses: Readonly<Record<keyof Contract, { method: string; path: string }>> =
  contract;
