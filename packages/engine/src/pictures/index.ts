export { createMapPictures, type MapPictures } from './map-pictures.ts';
export { openPictures, type Pictures } from './pictures.ts';
