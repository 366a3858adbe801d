import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listMedia, type MediaItem } from "../../media/contract.ts";
import css from "./Media.module.css";
import { MediaDescription } from "./MediaDescription.tsx";
import { MediaTile } from "./MediaTile.tsx";
import { MediaUpload } from "./MediaUpload.tsx";
import { mediaTexts } from "./media-texts.ts";
import { storyTexts } from "./story-texts.ts";

interface Props {
  readonly unitId: string;
  /** Null: nothing was chosen. */
  readonly onPick: (mediaId: string | null) => void;
}

/** The library in place, to choose from or to add to; what is added is described at once. */
export default function MediaPicker({ unitId, onPick }: Props) {
  const words = useTexts(mediaTexts);
  const story = useTexts(storyTexts);
  const [q, setQ] = useState("");
  const [added, setAdded] = useState<MediaItem | null>(null);
  const found = useCall(listMedia, {
    query: { unitId, page: 1, perPage: 24, ...(q ? { q } : {}) },
  });
  if (added)
    return (
      <section className={css.picker} aria-label={words.describe}>
        <MediaDescription piece={added} onDone={() => onPick(added.id)} />
      </section>
    );
  return (
    <section className={css.picker} aria-label={story.pickMedia}>
      <Stack gap={4}>
        <Row gap={3} align="end">
          <SearchField label={words.search} value={q} onChange={setQ} />
          <Button onClick={() => onPick(null)}>{story.closePicker}</Button>
        </Row>
        <Answer query={found}>
          {({ rows }) => (
            <div className={css.tiles}>
              {rows.length === 0 ? <p>{q ? words.noneFound : words.none}</p> : null}
              {rows.map((piece) => (
                <MediaTile key={piece.id} piece={piece}>
                  <Button
                    aria-label={words.chooseOf(piece.alt.vi || piece.name)}
                    onClick={() => onPick(piece.id)}
                  >
                    {words.choose}
                  </Button>
                </MediaTile>
              ))}
            </div>
          )}
        </Answer>
        <MediaUpload unitId={unitId} onAdded={setAdded} />
      </Stack>
    </section>
  );
}
