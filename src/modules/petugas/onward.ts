// Where does the visitor go after signing in, and can a stranger's link lead away from here? (keamanan.md 3.3: own paths only)

const HOME = '/kerja';
/** Letters, digits and the marks of our own addresses; no backslash, no blank, no second slash, no @. */
const OWN_PATH = /^\/(?!\/)[\w.~%?=&+,:/-]*$/;
const MOST = 500;

/** The wish as it may be followed: a path of this server, else the desk. */
export function onwardPath(wish: string | undefined): string {
  if (wish === undefined || wish.length > MOST || !OWN_PATH.test(wish) || wish.includes('//')) return HOME;
  const here = 'https://pendopo.invalid';
  const target = new URL(wish, here);
  return target.origin === here && target.pathname.startsWith('/') && !target.pathname.startsWith('//') ? wish : HOME;
}

/** The same wish as part of an address. */
export function withOnward(path: string, wish: string | undefined): string {
  const onward = onwardPath(wish);
  return onward === HOME ? path : `${path}?lanjut=${encodeURIComponent(onward)}`;
}
