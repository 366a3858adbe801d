import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listWaitingDocuments, type WaitingDocument } from "../../distribution/contract.ts";
import css from "./DutyLine.module.css";
import { texts } from "./texts.ts";

/** As many as stand before the duties; the rest is on their own page. */
const most = 3;

/** Documents this person's units have not said they got; nothing where all are acknowledged. */
export function DocumentsWaiting() {
  const words = useTexts(texts);
  const { number } = useFormat();
  const rows = useCall(listWaitingDocuments).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section
      title={words.documentsWaiting}
      note={number(rows.length)}
      aside={<Link to="/distributions">{words.allDocuments}</Link>}
    >
      <ul className={css.list}>
        {rows.slice(0, most).map((row) => (
          <Line key={`${row.id} ${row.unit.id}`} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ row }: { readonly row: WaitingDocument }) {
  const words = useTexts(texts);
  const { units } = useSession();
  const { date } = useFormat();
  const number = [row.documentNumber, row.datedOn ? date(row.datedOn) : ""];
  return (
    <li className={css.report}>
      <Link to={pathTo("/distributions/$distributionId", { distributionId: row.id })}>
        <span lang="vi">{row.title}</span>
        {units.length > 1 ? ` – ${row.unit.name}` : ""}
      </Link>
      <span>
        {number.filter(Boolean).join(", ")}{" "}
        <StatusMark
          state="open"
          label={row.canAcknowledge ? words.documentYours : words.documentHeads}
        />
      </span>
    </li>
  );
}
