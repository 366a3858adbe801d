import { formatDate } from "../format/dates.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import css from "./AsOf.module.css";

const texts = defineTexts({
  vi: { label: "Số liệu đến ngày", change: "Xem số liệu đến ngày khác" },
  en: { label: "Figures as of", change: "See the figures as of another date" },
});

export interface AsOfProps {
  readonly date: string;
  readonly onChange?: ((date: string) => void) | undefined;
}

/** The date the figures stand for; one click on it picks another. */
export function AsOf({ date, onChange }: AsOfProps) {
  const words = useTexts(texts);
  if (!onChange)
    return (
      <>
        {words.label} {formatDate(date)}
      </>
    );
  return (
    <label className={css.asOf}>
      {words.label} <span className={css.date}>{formatDate(date)}</span>
      <input
        type="date"
        className={css.picker}
        value={date}
        aria-label={words.change}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
    </label>
  );
}
