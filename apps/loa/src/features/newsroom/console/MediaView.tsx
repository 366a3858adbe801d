import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getMedia, type MediaItem } from "../../media/contract.ts";
import css from "./Editor.module.css";
import { MediaShown } from "./MediaShown.tsx";
import { mediaTexts } from "./media-texts.ts";

/** A picture in the text: shown small, its caption written in place. */
export function MediaView({ node, updateAttributes, selected }: NodeViewProps) {
  const words = useTexts(mediaTexts);
  const mediaId = String(node.attrs["mediaId"]);
  const caption = String(node.attrs["caption"]);
  const piece = useCall(getMedia, { params: { mediaId } });
  return (
    <NodeViewWrapper as="figure" className={css.figure} data-selected={selected || undefined}>
      {piece.data ? <MediaShown piece={piece.data as MediaItem} /> : null}
      {piece.error ? <p className={css.lost}>{words.notThere}</p> : null}
      <input
        className={css.caption}
        aria-label={words.caption}
        placeholder={words.caption}
        value={caption}
        maxLength={1000}
        onChange={(event) => updateAttributes({ caption: event.currentTarget.value })}
      />
    </NodeViewWrapper>
  );
}
