export { type Claim, type Identity, openIdentity } from './identity.ts';
