import type { ReactNode } from "react";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { MediaItem } from "../../media/contract.ts";
import css from "./Media.module.css";
import { MediaWork } from "./MediaWork.tsx";
import { mediaTexts } from "./media-texts.ts";
import { pictureAddress } from "./picture-address.ts";
import { streamTexts } from "./stream-texts.ts";

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
      <Look piece={piece} />
      <figcaption>
        <span className={css.name}>{alt.vi || name}</span>
        <span className={faults.length > 0 ? css.lacking : css.soft}>
          {faults.length > 0 ? faults.map((fault) => words.faults[fault]).join(", ") : words.fit}
        </span>
      </figcaption>
      <MediaWork piece={piece} />
      {children}
    </figure>
  );
}

/** What stands for a piece: itself, the picture of a film, or a word. */
function Look({ piece }: { readonly piece: MediaItem }) {
  const words = useTexts(mediaTexts);
  const { kinds, lasts } = useTexts(streamTexts);
  const { number } = useFormat();
  const { alt, kind, seconds, variants } = piece;
  const pictured = kind === "picture" || variants.some(({ format }) => format === "webp");
  const length = Math.round(seconds ?? 0);
  return (
    <div className={css.look}>
      {pictured ? (
        <img src={pictureAddress(piece, "480")} alt={alt.vi || words.noAlt} loading="lazy" />
      ) : (
        <span className={css.blank}>{kinds[kind]}</span>
      )}
      {kind !== "picture" && length > 0 ? (
        <span className={css.length}>
          {`${kinds[kind]}, ${lasts(number(Math.floor(length / 60)), number(length % 60))}`}
        </span>
      ) : null}
    </div>
  );
}
