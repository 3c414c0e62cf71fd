// What do pages share that stay on a phone and work without a network?
export { keepPage, serveKept } from './keep-page.ts';
export { clockWords, copyOf, find, put } from './place.ts';
export { Shelf, type Stores } from './shelf.ts';
export { newKey, newSeal, openBytes, openSealed, publicKey, sealBytes, sealText, sha256, signText, type Sealed } from './sign.ts';
