// Which characters of a text may reach paper?

/**
 * Control and direction marks go, so that no text reads otherwise than it is kept; half a pair becomes the mark of an
 * unknown character. Line ends stay.
 */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}
