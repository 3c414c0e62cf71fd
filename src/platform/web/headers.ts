// Which headers guard every answer? (keamanan.md 3.3; no inline script or style anywhere, so no nonce is needed)

export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const GUARDS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
};

/** An embed stands in pages of other sites, and nothing runs in it. */
export const FRAMED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ...GUARDS,
    'content-security-policy': CONTENT_POLICY.replace("script-src 'self'", "script-src 'none'").replace("frame-ancestors 'none'", 'frame-ancestors *'),
    'cross-origin-resource-policy': 'cross-origin',
  }).filter(([name]) => name !== 'x-frame-options'),
);

/** Open data may be read by pages of other sites. */
export const OPEN: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Officers' pages and forms: photographs are looked at before they are sent, and a station may work without a network. */
export const FORM_GUARDS: Readonly<Record<string, string>> = {
  ...GUARDS,
  'content-security-policy': `${CONTENT_POLICY.replace("img-src 'self' data:", "img-src 'self' data: blob:")}; worker-src 'self'; manifest-src 'self'`,
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/** A stranger's file that is saved: should a program show it all the same, nothing in it runs, loads or leads anywhere. */
export const SAVED: Readonly<Record<string, string>> = { ...GUARDS, 'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'no-store' };
