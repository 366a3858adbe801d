import type { TrayEntry } from "../contract.ts";

/** What a dragged schedule carries: its id. */
export const carriedEntry = "application/x-loa-schedule";

/** What something dragged from the tray carries: its key. */
export const carriedFromTray = "application/x-loa-tray";

/** A story in one language on one channel. */
export const trayKey = ({ storyId, language, channel }: TrayEntry): string =>
  `${storyId} ${language} ${channel}`;
