// Under which address does a photograph of a form stand, in the log and for everyone? (masked; hasil.md 9.8)

export const PHOTO_ROOT = '/hasil/foto';

/** `sha`: of the original, which nobody sees; what stands here is covered where names and signatures are. */
export function photoPath(sha: string): string {
  return `${PHOTO_ROOT}/${sha}.jpg`;
}

/** The hash in such an address; undefined for any other. */
export function photoHash(path: string): string | undefined {
  return /^\/hasil\/foto\/([0-9a-f]{64})\.jpg$/.exec(path)?.[1];
}
