import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { outputTexts } from "./output-texts.ts";

/** Walks the pages of a long list. */
export function Pager(props: {
  readonly total: number;
  /** There are more than `total`, which was counted only so far. */
  readonly more: boolean;
  readonly perPage: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const words = useTexts(outputTexts);
  const { number } = useFormat();
  const { page, onPage } = props;
  const pages = Math.ceil(props.total / props.perPage);
  if (pages < 2) return null;
  return (
    <Row gap={3} align="baseline">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {words.previous}
      </Button>
      <span>{words.page(number(page), number(pages), props.more)}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {words.next}
      </Button>
    </Row>
  );
}
