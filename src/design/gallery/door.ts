// Where are all examples of all components?
export { GALLERY, type GalleryEntry } from './gallery.ts';
