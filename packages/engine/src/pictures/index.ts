export { openPictures, type Pictures } from './pictures.ts';
