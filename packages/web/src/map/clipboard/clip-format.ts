export const clipFormat = 'waymark-parts';
/** Under this name our own parts travel from map to map within one browser. */
export const ownType = 'application/x-waymark-parts+json';
