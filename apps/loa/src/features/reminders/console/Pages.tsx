import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { texts } from "./texts.ts";

/** Walks the pages of a long list. */
export function Pages(props: {
  readonly total: number;
  readonly perPage: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const pages = Math.ceil(props.total / props.perPage);
  if (pages < 2) return null;
  const { page, onPage } = props;
  return (
    <Row gap={3} align="baseline">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {words.previous}
      </Button>
      <span>{words.page(number(page), number(pages))}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {words.next}
      </Button>
    </Row>
  );
}
