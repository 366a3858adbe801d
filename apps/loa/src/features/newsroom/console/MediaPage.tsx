import { useEffect, useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { getMedia, listMedia, type MediaItem } from "../../media/contract.ts";
import { DeskField } from "./DeskField.tsx";
import css from "./Media.module.css";
import { MediaDescription } from "./MediaDescription.tsx";
import { MediaTile } from "./MediaTile.tsx";
import { MediaUpload } from "./MediaUpload.tsx";
import { watchEvery } from "./MediaWork.tsx";
import { mediaTexts } from "./media-texts.ts";
import { NewsTabs } from "./NewsTabs.tsx";
import { StreamUpload } from "./StreamUpload.tsx";
import { mediaSearch } from "./searches.ts";
import { useDesks } from "./useDesks.ts";

const perPage = 48;

/** The library: what there is, what each lacks, and a place to add to it. */
export default function MediaPage() {
  const words = useTexts(mediaTexts);
  const [{ q, page }, change] = useSearchState(mediaSearch);
  const [open, setOpen] = useState("");
  const [watching, setWatching] = useState(false);
  const found = useCall(
    listMedia,
    { query: { page, perPage, ...(q ? { q } : {}) } },
    { every: watching ? watchEvery : false },
  );
  const underWay = found.data?.rows.some(({ conversion }) => conversion?.underWay) ?? false;
  useEffect(() => setWatching(underWay), [underWay]);
  return (
    <Stack gap={4}>
      <PageHeader title={words.media} subtitle={words.mediaNote} />
      <NewsTabs at="media" />
      {open ? (
        <section className={css.picker} aria-label={words.describe}>
          <OpenPiece key={open} mediaId={open} onDone={() => setOpen("")} />
        </section>
      ) : (
        <Add onOpen={setOpen} />
      )}
      <FilterBar active={Number(q !== "")} onClear={() => change({ q: "" })}>
        <SearchField
          label={words.search}
          value={q}
          onChange={(next) => change({ q: next, page: 1 })}
        />
      </FilterBar>
      <Answer query={found}>
        {({ rows }) => (
          <div className={css.tiles}>
            {rows.length === 0 ? <EmptyState title={q ? words.noneFound : words.none} /> : null}
            {rows.map((piece) => (
              <MediaTile key={piece.id} piece={piece as MediaItem}>
                {piece.canChange ? (
                  <Button
                    aria-label={words.describeOf(piece.alt.vi || piece.name)}
                    onClick={() => setOpen(piece.id)}
                  >
                    {words.describe}
                  </Button>
                ) : null}
              </MediaTile>
            ))}
          </div>
        )}
      </Answer>
      <Pages
        total={found.data?.total ?? 0}
        perPage={perPage}
        page={page}
        onPage={(next) => change({ page: next })}
      />
    </Stack>
  );
}

function OpenPiece(props: { readonly mediaId: string; readonly onDone: () => void }) {
  const { mediaId, onDone } = props;
  const [watching, setWatching] = useState(false);
  const piece = useCall(
    getMedia,
    { params: { mediaId } },
    { every: watching ? watchEvery : false, keep: false },
  );
  const underWay = piece.data?.conversion?.underWay ?? false;
  useEffect(() => setWatching(underWay), [underWay]);
  return (
    <Answer query={piece}>
      {(found) => <MediaDescription piece={found as MediaItem} onDone={onDone} />}
    </Answer>
  );
}

function Add({ onOpen }: { readonly onOpen: (mediaId: string) => void }) {
  const words = useTexts(mediaTexts);
  const desks = useDesks();
  const [unit, setUnit] = useState("");
  const [first] = desks;
  if (!first) return null;
  const unitId = unit || first.id;
  return (
    <Section title={words.addTo}>
      <Stack gap={3}>
        <DeskField desks={desks} value={unitId} onChange={setUnit} />
        <MediaUpload unitId={unitId} onAdded={(piece) => onOpen(piece.id)} />
        <StreamUpload unitId={unitId} onOpen={onOpen} />
      </Stack>
    </Section>
  );
}
