import type { ReactNode } from "react";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { MediaItem } from "../../media/contract.ts";
import css from "./Media.module.css";
import { mediaTexts } from "./media-texts.ts";
import { pictureAddress } from "./picture-address.ts";

/** One picture of the library: how it looks, what it shows, what is lacking. */
export function MediaTile({
  piece,
  children,
}: {
  readonly piece: MediaItem;
  readonly children?: ReactNode;
}) {
  const words = useTexts(mediaTexts);
  const { alt, name, faults } = piece;
  return (
    <figure className={css.tile}>
      <img src={pictureAddress(piece, "480")} alt={alt.vi || words.noAlt} loading="lazy" />
      <figcaption>
        <span className={css.name}>{alt.vi || name}</span>
        <span className={faults.length > 0 ? css.lacking : css.soft}>
          {faults.length > 0 ? faults.map((fault) => words.faults[fault]).join(", ") : words.fit}
        </span>
      </figcaption>
      {children}
    </figure>
  );
}
