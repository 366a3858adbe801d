/** What each form of a piece is sent as. */
export const mediaTypes: Readonly<Record<string, string>> = {
  ...{ webp: "image/webp", jpeg: "image/jpeg" },
  ...{ mp4: "video/mp4", mp3: "audio/mpeg", m4a: "audio/mp4" },
};
