import { useCall } from "../../../platform/ui/api/useCall.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getMedia, type MediaItem } from "../../media/contract.ts";
import css from "./Editor.module.css";
import { MediaShown } from "./MediaShown.tsx";
import { mediaTexts } from "./media-texts.ts";

/** A picture to be looked at, with what is said under it. */
export function MediaFigure({
  mediaId,
  caption,
}: {
  readonly mediaId: string;
  readonly caption: string;
}) {
  const words = useTexts(mediaTexts);
  const piece = useCall(getMedia, { params: { mediaId } });
  const said = [caption, piece.data?.rights?.credit ?? ""].filter((part) => part !== "");
  return (
    <figure className={css.figure}>
      {piece.data ? <MediaShown piece={piece.data as MediaItem} /> : null}
      {piece.error ? <p className={css.lost}>{words.notThere}</p> : null}
      {said.length > 0 ? <figcaption>{said.join(". ")}</figcaption> : null}
    </figure>
  );
}
