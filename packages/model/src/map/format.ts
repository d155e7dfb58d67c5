export const mapFormat = 'waymark-map';
export const mapVersion = 2;
/** A touchpoint's place must fit in eight bits of the packed journey, see the query package. */
export const mostTouchpoints = 250;
