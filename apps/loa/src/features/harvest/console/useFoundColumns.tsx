import { fileAddress } from "../../../platform/ui/api/download.ts";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type FoundItem, getFoundPicture } from "../contract.ts";
import { folderOf } from "./folder-address.ts";
import css from "./Harvest.module.css";
import { ItemDecision } from "./ItemDecision.tsx";
import { texts } from "./texts.ts";

/** Columns of what was found. */
export function useFoundColumns(state: FoundItem["state"]): readonly Column<FoundItem>[] {
  const words = useTexts(texts);
  return [
    { key: "item", header: words.item, phone: "title", cell: (row) => <Item item={row} /> },
    { key: "published", header: words.published, cell: (row) => <Published item={row} /> },
    { key: "capture", header: words.capture, cell: (row) => <Capture item={row} /> },
    {
      key: "decision",
      header: state === "waiting" ? words.fits : words.states[state],
      cell: (row) => <ItemDecision item={row} />,
    },
  ];
}

function Item({ item }: { readonly item: FoundItem }) {
  const words = useTexts(texts);
  return (
    <div className={css.item}>
      {item.from === "log" ? (
        item.title
      ) : (
        <a href={item.url} target="_blank" rel="noreferrer noopener">
          {item.title}
        </a>
      )}
      {item.summary ? <p className={css.summary}>{item.summary}</p> : null}
      <p className={css.soft}>
        {item.unit.name} · {item.source.title}
        {item.from === "hand" ? ` · ${words.handedIn}` : ""}
        {item.from === "log" ? ` · ${logPlace(item.url)}` : ""}
      </p>
    </div>
  );
}

// Where a line stands in its log; the part after # is the line's number.
const logPlace = (address: string) => decodeURIComponent(folderOf(address)).replace("#L", ":");

function Published({ item }: { readonly item: FoundItem }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  return (
    <div>
      {date(item.publishedOn)}
      {item.dateSure ? null : <p className={css.soft}>{words.unsureDate}</p>}
    </div>
  );
}

function Picture({ item }: { readonly item: FoundItem }) {
  const words = useTexts(texts);
  const address = fileAddress(getFoundPicture, { params: { itemId: item.id } });
  return (
    <a href={address} target="_blank" rel="noreferrer">
      <img className={css.picture} src={address} alt={words.pictureOf(item.title)} loading="lazy" />
    </a>
  );
}

function Capture({ item }: { readonly item: FoundItem }) {
  const words = useTexts(texts);
  const { moment } = useFormat();
  return (
    <div>
      {item.pictured ? <Picture item={item} /> : null}
      {item.captured ? (
        <p title={`SHA-256 ${item.captured.sha256}`}>
          {words.capturedAt(moment(item.captured.at))}
        </p>
      ) : (
        <p className={css.soft}>{words.notCaptured}</p>
      )}
      {item.goneSince ? (
        <StatusMark state="late" label={words.goneSince(moment(item.goneSince))} />
      ) : null}
    </div>
  );
}
