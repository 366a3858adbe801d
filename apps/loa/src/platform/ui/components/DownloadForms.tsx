import { DownloadLink } from "./DownloadLink.tsx";
import { Row } from "./layout.tsx";

const forms = [
  { format: "docx", name: "Word" },
  { format: "pdf", name: "PDF" },
  { format: "xlsx", name: "Excel" },
] as const;

/** One paper to save as Word, PDF or Excel; `label` says which, for people who hear the links one by one. */
export function DownloadForms(props: {
  readonly label: string;
  readonly addressOf: (format: (typeof forms)[number]["format"]) => string;
}) {
  return (
    <Row gap={2}>
      {forms.map(({ format, name }) => (
        <DownloadLink key={format} href={props.addressOf(format)} label={`${props.label}: ${name}`}>
          {name}
        </DownloadLink>
      ))}
    </Row>
  );
}
