export type { LinkChange, LinkWish, LinkWithToken, PublicLinks } from './public-links.ts';
export { createSharing, type Sharing } from './sharing.ts';
