export {
  type Accounts,
  demoWorkspace,
  type KeyHolder,
  mainWorkspace,
  type Session,
  type SignInLink,
  sessionLifetime,
} from './accounts/index.ts';
export type { SignalMap, Signals } from './context/index.ts';
export { type Engine, type EngineConfig, openEngine } from './engine.ts';
export { type Journeys, template } from './journeys/index.ts';
