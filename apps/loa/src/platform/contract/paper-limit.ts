/** Largest paper an act may rest on, in bytes: a scan of some twenty pages. */
export const paperLimit = 20 * 1024 * 1024;
