/** How long a worker lets others go first that have nothing, when it has all that it may have. Milliseconds. */
const longest = 60

/**
 * How long a worker waits before it takes something: who has little takes first. Milliseconds.
 * @param load from 0, nothing, to 1, all that it may have
 */
export const pauseAt = (load: number): number => longest * load
