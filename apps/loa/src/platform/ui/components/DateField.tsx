import "@mantine/dates/styles.layer.css";
import "dayjs/locale/vi";
import "dayjs/locale/en-gb";
import { DateInput } from "@mantine/dates";
import { formatDate, parseTypedDate } from "../format/dates.ts";
import { useLanguage, useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import css from "./DateField.module.css";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import fieldCss from "./field.module.css";
import { inputClasses } from "./mantine-input.ts";

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, empty when nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
}

const texts = defineTexts({
  vi: { format: "ngày/tháng/năm", clear: "Bỏ ngày", next: "Sau", previous: "Trước" },
  en: { format: "dd/mm/yyyy", clear: "Clear the date", next: "Next", previous: "Previous" },
});

const classes = { ...inputClasses, day: css.day ?? "", weekday: css.weekday ?? "" };

const popover = { dropdown: fieldCss.dropdown ?? "" };

/** A date as dd/MM/yyyy, typed (`5/3/2025`, `05032025`) or picked; weeks begin on Monday. */
export function DateField(props: DateFieldProps) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const { label, help, error, required } = props;
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <DateInput
          {...control}
          value={props.value === "" ? null : props.value}
          onChange={(value) => props.onChange(value?.slice(0, 10) ?? "")}
          valueFormat={formatDate}
          dateParser={parseTypedDate}
          locale={language === "vi" ? "vi" : "en-gb"}
          firstDayOfWeek={1}
          placeholder={words.format}
          clearable={required === false}
          clearButtonProps={{ "aria-label": words.clear }}
          disabled={props.disabled ?? false}
          error={Boolean(error)}
          {...(props.min ? { minDate: props.min } : {})}
          {...(props.max ? { maxDate: props.max } : {})}
          classNames={classes}
          nextLabel={words.next}
          previousLabel={words.previous}
          popoverProps={{ transitionProps: { duration: 0 }, offset: 2, classNames: popover }}
        />
      )}
    </FieldFrame>
  );
}
