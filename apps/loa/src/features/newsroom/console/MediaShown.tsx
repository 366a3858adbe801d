import type { Ref } from "react";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { MediaItem } from "../../media/contract.ts";
import { mediaTexts } from "./media-texts.ts";
import { pictureAddress } from "./picture-address.ts";
import { streamTexts } from "./stream-texts.ts";

interface Props {
  readonly piece: MediaItem;
  readonly player?: Ref<HTMLVideoElement & HTMLAudioElement>;
  readonly size?: "480" | "960";
}

/** A piece as it is seen or heard; sound and films play once they are made fit. */
export function MediaShown({ piece, player, size = "960" }: Props) {
  const words = useTexts(mediaTexts);
  const stream = useTexts(streamTexts);
  const { id, kind, alt, name, variants } = piece;
  if (kind === "picture")
    return (
      <img
        src={pictureAddress(piece, size)}
        alt={alt.vi || words.noAlt}
        loading="lazy"
        draggable={false}
      />
    );
  const label = stream.player(alt.vi || name);
  const file = (format: string, of: string) => `/api/v1/media/${id}/files/${of}.${format}`;
  if (variants.some(({ format }) => format === "mp4"))
    return (
      // biome-ignore lint/a11y/useMediaCaption: captions are written beside it; the public page shows them
      <video
        ref={player}
        controls
        preload="metadata"
        aria-label={label}
        src={file("mp4", "720")}
        poster={file("webp", "poster")}
      />
    );
  if (variants.some(({ format }) => format === "mp3"))
    return (
      // biome-ignore lint/a11y/useMediaCaption: the transcript stands beside it
      <audio
        ref={player}
        controls
        preload="metadata"
        aria-label={label}
        src={file("mp3", "sound")}
      />
    );
  return <p>{`${stream.kinds[kind]}: ${stream.notPlayable}`}</p>;
}
