// Where are the secrets of this server, and who may use them?
export { type Keys, type SecretName, SECRETS, keysFolder, openKeys, sampleKeys } from './keys.ts';
export { type LogKey, isSignedBy } from './log-key.ts';
export { type LogRing, addLogKey, openLogRing, retireLogKey } from './log-ring.ts';
