/** Ends a task, so that a slow phone answers its reader before the next one begins. */
export const pause = (): Promise<void> => new Promise((then) => setTimeout(then));
