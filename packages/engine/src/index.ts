export {
  type Access,
  type Accounts,
  demoWorkspace,
  firstPerson,
  type KeyHolder,
  type MapPlace,
  mainWorkspace,
  type Session,
  type SignInLink,
  sessionLifetime,
  type Who,
} from './accounts/index.ts';
export {
  type Collect,
  type Collected,
  type CollectRequest,
  maxBatchBytes,
  maxEventBytes,
} from './collect/index.ts';
export type { Comments, Speaker } from './comments/index.ts';
export type { SignalMap, Signals } from './context/index.ts';
export { type Drawing, mapText, type Seat, type Visitor, type Whole } from './drawing/index.ts';
export { type Engine, type EngineConfig, openEngine } from './engine.ts';
export type { Identity } from './identity/index.ts';
export { type Journeys, template } from './journeys/index.ts';
export type { MailConfig } from './mail/index.ts';
export type { LinkWithToken, Sharing } from './sharing/index.ts';
export type { Company, Showcase } from './showcase/index.ts';
