// How do pages reach readers?
export { type App, makeApp } from './app.ts';
export { type Assets, readAssets } from './assets.ts';
export { makeReadingApp } from './publication.tsx';
export { type Meter, makeMeter } from './meter.ts';
export { type Server, listen } from './server.ts';
