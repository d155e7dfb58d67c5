import { useLocation } from '@tanstack/react-router';

/** The secret behind the # of the address, which a browser sends to no server; '' without one. */
export const useHashToken = (): string => useLocation().hash.replace(/^#/, '');
