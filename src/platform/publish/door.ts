// How does the public site become files, and who reads them when the database is away?
export { type LogName, MANIFEST, type Manifest, type PublicFact } from './manifest.ts';
export { Publisher, type PublicPath, type PublicWish, type Rendered } from './publisher.ts';
export { PROOFS, typeOf } from './places.ts';
export { type Found, type Publication, openPublication, readManifest } from './reading.ts';
export { FolderFault, inFolder } from './stage.ts';
