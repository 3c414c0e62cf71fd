// Which published things does the public log bind, and how does anybody prove that one stands in it? (keamanan.md 8)
export { type CheckFault, checkLog } from './check.ts';
export { type Checkpoint, type TreeHead, logVerifierKeys, openCheckpoint } from './checkpoint.ts';
export { type Leaf, manifestOf, readManifest } from './manifest.ts';
export { type OpenedNote, type VerifierKey, openNote, parseVerifierLine, signNote, verifierKey, verifierLine } from './note.ts';
export { logFolder, logOrigin } from './place.ts';
export { type Policy, type PolicyFault, type Witness, isWitnessed, readPolicy } from './policy.ts';
export { type Inclusion, type ProofFault, type Published, consistencyProof, proofOf, proofText, readCheckpoint } from './prove.ts';
export { type Recovered, recoverLeaves } from './recover.ts';
export { type Point, type StoredLeaf, findLastPoint, findLeaf, queueLeaf, readNewestLeaves } from './store.ts';
export { type TileName, parseTilePath, tilePath } from './tile-name.ts';
export { type Round, type RoundFault, type RoundResult, type Writer, writeRound } from './write-round.ts';
export { type Asked, type WitnessFault, askWitnesses, findForeignHead, witnessesOf } from './witness.ts';
