/** @jsxImportSource hono/jsx */
import { type DocumentRow, findDocuments, libraryTag } from "../../library/index.ts";
import type { PortalLanguage } from "../page.ts";
import { document, type Made } from "./document.tsx";
import { dayOf, numberIn } from "./format.ts";
import { Empty, PlaceHead, stepOf } from "./parts.tsx";
import { otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

const perPage = 50;

/** The library: what was issued, and whether it still holds. */
export async function documentsPage(
  site: Site,
  asked: { readonly q: string; readonly page: number },
): Promise<Made> {
  const { language, open } = site;
  const text = words[language];
  const q = asked.q.normalize("NFC").trim().slice(0, 200);
  const page = Math.min(Math.max(1, asked.page), 200);
  const found = await findDocuments(open, {
    ...{ q, limit: perPage + 1, skip: (page - 1) * perPage },
  });
  const [title, path] = [text.places.documents, places.documents[language]];
  const next = `${path}?${q ? `q=${encodeURIComponent(q)}&` : ""}trang=${page + 1}`;
  const made = await document(
    site,
    {
      ...{ title, description: text.leads.documents, path, place: "documents" },
      other: places.documents[otherLanguage(language)],
      ...(q || page > 1 ? { hidden: true as const } : {}),
    },
    [libraryTag],
    <div class="wide">
      <PlaceHead
        {...{ language, title, lead: text.leads.documents }}
        steps={[stepOf(language, "documents")]}
      >
        <form class="search" action={path} method="get">
          <input
            type="search"
            name="q"
            aria-label={text.documents.filter}
            placeholder={text.documents.filter}
            maxlength={200}
            value={q}
          />
          <button type="submit">{text.documents.filterButton}</button>
        </form>
      </PlaceHead>
      {found.length === 0 ? (
        <Empty title={q ? text.documents.noneFor(q) : text.documents.none} />
      ) : (
        <DocumentTable {...{ language, rows: found.slice(0, perPage) }} />
      )}
      {found.length > perPage ? (
        <p class="turn">
          <a href={next}>{text.older}</a>
        </p>
      ) : null}
    </div>,
  );
  return q ? { ...made, passing: true } : made;
}

function DocumentTable(props: {
  readonly language: PortalLanguage;
  readonly rows: readonly DocumentRow[];
}) {
  const text = words[props.language].documents;
  return (
    <table class="documents">
      <caption class="unseen">{text.tableOf}</caption>
      <thead>
        <tr>
          <th scope="col">{text.number}</th>
          <th scope="col">{text.dated}</th>
          <th scope="col">{text.issuer}</th>
          <th scope="col">{text.abstract}</th>
          <th scope="col">{text.file}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <DocumentLine {...{ language: props.language, row }} />
        ))}
      </tbody>
    </table>
  );
}

const forms: Readonly<Record<string, string>> = { "application/pdf": "PDF" };

function DocumentLine({
  language,
  row,
}: {
  readonly language: PortalLanguage;
  readonly row: DocumentRow;
}) {
  const text = words[language].documents;
  return (
    <tr id={`vb-${row.id}`}>
      <th scope="row" lang="vi">
        {row.number}
      </th>
      <td data-label={text.dated}>
        {dayOf(row.datedOn)}
        {row.effectiveOn ? <p class="soft">{text.effective(dayOf(row.effectiveOn))}</p> : null}
      </td>
      <td data-label={text.issuer} lang="vi">
        {row.issuer}
      </td>
      <td lang="vi">
        {row.abstract}
        {row.sample ? <span class="sample"> ({words[language].sample})</span> : null}
        <Replaced {...{ language, row }} />
      </td>
      <td>
        <a href={documentPath(row)}>
          {text.size(sizeOf(language, row.bytes), forms[row.mediaType] ?? "Word")}
          <span class="unseen"> {row.number}</span>
        </a>
      </td>
    </tr>
  );
}

/** Says that a document no longer holds, and which one does. */
export function Replaced({
  language,
  row,
}: {
  readonly language: PortalLanguage;
  readonly row: DocumentRow;
}) {
  const text = words[language].documents;
  if (!row.replacedOn) return null;
  const said = text.replaced(row.replacedBy ?? "", dayOf(row.replacedOn));
  return (
    <p class="replaced">
      <strong>{text.replacedWord}.</strong>{" "}
      {row.replacedById ? (
        <a href={`${places.documents[language]}#vb-${row.replacedById}`}>{said}</a>
      ) : (
        said
      )}
    </p>
  );
}

/** The new documents on the first page. */
export function LatestDocuments(props: {
  readonly language: PortalLanguage;
  readonly rows: readonly DocumentRow[];
}) {
  const { language, rows } = props;
  return (
    <ul class="lines" lang="vi">
      {rows.map((row) => (
        <li>
          <h3>
            <a href={documentPath(row)}>{row.number}</a>
          </h3>
          <p class="abstract">{row.abstract}</p>
          <p class="facts">
            <span>{dayOf(row.datedOn)}</span>
            <span>{row.issuer}</span>
            {row.sample ? <span class="sample">{words[language].sample}</span> : null}
          </p>
          <Replaced {...{ language, row }} />
        </li>
      ))}
    </ul>
  );
}

export const documentPath = ({ sha256 }: DocumentRow) => `/tep/${sha256}`;

function sizeOf(language: PortalLanguage, bytes: number): string {
  if (bytes < 1_048_576) return `${numberIn(language, Math.max(1, Math.round(bytes / 1024)))} kB`;
  return `${numberIn(language, bytes / 1_048_576, 1)} MB`;
}
