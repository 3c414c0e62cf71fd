// Which challenge does a browser's answer claim to answer? (WebAuthn clientDataJSON)

/** A challenge waits so long for its answer. */
export const CHALLENGE_MS = 5 * 60_000;

/** Undefined when the text is no client data; whether the challenge is ours, the table knows. */
export function challengeOf(clientDataJSON: string): string | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    if (typeof read !== 'object' || read === null || !('challenge' in read)) return undefined;
    return typeof read.challenge === 'string' ? read.challenge : undefined;
  } catch {
    return undefined;
  }
}
