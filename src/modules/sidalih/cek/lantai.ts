// When does an answer leave, so that its time tells nothing? (sidalih.md 7.4: found and not found, same time)

/** All answers leave together, at the next beat: what the work took is not seen. */
export type Lantai = () => Promise<void>;

/** Longer than any difference between two looks, short beside any network. */
const BEAT_MS = 2;

export function makeLantai(beatMs = BEAT_MS): Lantai {
  let beat: Promise<void> | undefined;
  return () => {
    beat ??= new Promise((resolve) => {
      setTimeout(() => {
        beat = undefined;
        resolve();
      }, beatMs);
    });
    return beat;
  };
}
