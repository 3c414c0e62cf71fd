// How does a component learn the reader's language and addresses?
export { makeReader, pathIn, ReaderContext, useReader, useSay, type Reader } from './reader.ts';
