import { useFormat } from "../format/useFormat.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { Row } from "./layout.tsx";

const texts = defineTexts({
  vi: {
    previous: "Trang trước",
    next: "Trang sau",
    page: (page: string, pages: string, more: boolean) =>
      `Trang ${page}/${more ? "hơn " : ""}${pages}`,
    pages: "Các trang của danh sách",
  },
  en: {
    previous: "Previous page",
    next: "Next page",
    page: (page: string, pages: string, more: boolean) =>
      `Page ${page} of ${more ? "more than " : ""}${pages}`,
    pages: "Pages of the list",
  },
});

/** Walks the pages of a long list. */
export function Pages(props: {
  readonly total: number;
  /** There are more than `total`, which was counted only so far. */
  readonly more?: boolean;
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
    <nav aria-label={words.pages} data-print="no">
      <Row gap={3} align="baseline">
        <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {words.previous}
        </Button>
        <span>{words.page(number(page), number(pages), props.more ?? false)}</span>
        <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
          {words.next}
        </Button>
      </Row>
    </nav>
  );
}
