// Where are the secrets of this server, and who may use them?
export { type Keys, type SecretName, SECRETS, openKeys, sampleKeys } from './keys.ts';
export { type LogKey } from './log-key.ts';
