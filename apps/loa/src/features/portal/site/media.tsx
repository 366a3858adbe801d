/** @jsxImportSource hono/jsx */
import type { PageMedia, PortalLanguage } from "../page.ts";
import { filePath, Picture } from "./parts.tsx";
import { words } from "./words.ts";

interface Props {
  readonly media: PageMedia;
  readonly language: PortalLanguage;
  readonly caption: string;
  readonly eager?: boolean;
}

/** A picture with its caption; sound and film with controls of the browser's own, and their words to read. */
export function Medium(props: Props) {
  const { media, language, caption, eager } = props;
  const text = words[language];
  const credit = media.credit ? `${text.credit}: ${media.credit}` : "";
  return (
    <figure>
      {media.kind === "picture" ? (
        <Picture
          media={media}
          sizes="(min-width: 800px) 720px, 100vw"
          {...(eager ? { eager } : {})}
        />
      ) : (
        <Player {...props} />
      )}
      {caption || credit ? (
        <figcaption>{[caption, credit].filter(Boolean).join(". ")}</figcaption>
      ) : null}
      {media.transcript ? (
        <details class="transcript">
          <summary>{text.transcript}</summary>
          {media.transcript.split(/\n+/).map((line) => (
            <p>{line}</p>
          ))}
        </details>
      ) : null}
    </figure>
  );
}

function Player({ media, language }: Props) {
  const text = words[language];
  const sources = media.files.map((file) => <source src={filePath(file)} type={file.mediaType} />);
  const fallback = media.files[0] ? (
    <p>
      {text.cannotPlay} <a href={filePath(media.files[0])}>{text.download}</a>
    </p>
  ) : null;
  if (media.kind === "audio")
    return (
      <audio controls preload="none" aria-label={media.alt}>
        {sources}
        {fallback}
      </audio>
    );
  return (
    <video
      controls
      preload="none"
      aria-label={media.alt}
      {...(media.poster ? { poster: filePath(media.poster) } : {})}
      {...(media.width ? { width: media.width } : {})}
      {...(media.height ? { height: media.height } : {})}
    >
      {sources}
      {media.captions ? (
        <track
          kind="captions"
          src={filePath(media.captions)}
          srclang={language}
          label={text.captionsLabel}
          default
        />
      ) : null}
      {fallback}
    </video>
  );
}

/** The same as HTML, for the middle of a text. */
export const mediumHtml = (props: Props): string => String(<Medium {...props} />);
