// Does what a browser sent have the shape of a passkey's answer? (WebAuthn level 3: RegistrationResponseJSON, AuthenticationResponseJSON)
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

/** base64url; a key's certificate is far shorter. */
const bytes = z
  .string()
  .max(16_384)
  .regex(/^[A-Za-z0-9_-]+$/);
const id = bytes.max(1400);
const frame = { id, rawId: id, type: z.literal('public-key') };

const registration = z.object({
  ...frame,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes, transports: z.array(z.string().max(20)).max(8).default([]) }),
});
const authentication = z.object({
  ...frame,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: z.string().max(100).nullish() }),
});

/** Undefined for anything else; members that nobody needs are dropped. */
export function readRegistration(sent: unknown): RegistrationResponseJSON | undefined {
  const read = registration.safeParse(sent);
  return read.success ? { ...read.data, clientExtensionResults: {} } : undefined;
}

export function readAuthentication(sent: unknown): AuthenticationResponseJSON | undefined {
  const read = authentication.safeParse(sent);
  if (!read.success) return undefined;
  const { userHandle, ...response } = read.data.response;
  return { ...read.data, response: { ...response, ...(typeof userHandle === 'string' ? { userHandle } : {}) }, clientExtensionResults: {} };
}
