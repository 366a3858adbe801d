import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getMediaFile } from "../../media/contract.ts";
import type { ChannelRendition } from "../contract.ts";
import css from "./Channels.module.css";
import { texts } from "./texts.ts";

type Shown = NonNullable<ChannelRendition["preview"]>;

/** A story as the channel's readers will see it, and how much of its room it takes. */
export function Preview({ rendition }: { readonly rendition: ChannelRendition }) {
  const words = useTexts(texts);
  const { preview, language } = rendition;
  if (!preview) return <p className={css.soft}>{words.nothingToShow}</p>;
  const { title, abstract, opening, lead } = preview;
  return (
    <div>
      <p className={css.soft}>{words.preview}</p>
      <article className={css.preview} lang={language} aria-label={words.preview}>
        {lead ? (
          <img
            src={fileAddress(getMediaFile, {
              params: { mediaId: lead.mediaId, variant: "480.webp" },
            })}
            alt={lead.alt}
            loading="lazy"
          />
        ) : null}
        <p className={css.previewTitle}>{title}</p>
        <p className={css.previewAbstract}>{abstract}</p>
        <p className={css.opening}>{opening}</p>
      </article>
      <Room preview={preview} limits={rendition.limits} />
    </div>
  );
}

const parts = ["title", "abstract", "words", "pictures"] as const;

function Room({
  preview,
  limits,
}: {
  readonly preview: Shown;
  readonly limits: ChannelRendition["limits"];
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const has = {
    ...{ title: [...preview.title].length, abstract: [...preview.abstract].length },
    ...{ words: preview.words, pictures: preview.pictures },
  };
  return (
    <dl className={css.room} aria-label={words.limitsName}>
      {parts.map((part) => {
        const over = has[part] > limits[part];
        return (
          <div key={part} data-over={over || undefined}>
            <dt>{words.limits[part]}</dt>
            <dd>
              {words.limitOf[part](number(has[part]), number(limits[part]))}
              {over ? <strong> {words.tooLong}</strong> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
