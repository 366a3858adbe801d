import "@mantine/dates/styles.layer.css";
import "dayjs/locale/vi";
import "dayjs/locale/en-gb";
import { DateInput } from "@mantine/dates";
import { formatDate, parseWrittenOut } from "../format/dates.ts";
import { useLanguage, useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import css from "./DateControl.module.css";
import type { ControlProps } from "./FieldFrame.tsx";
import fieldCss from "./field.module.css";
import { inputClasses } from "./mantine-input.ts";

export interface DateControlProps {
  readonly control: ControlProps;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Told of the text as it is left, by the next field or by Enter. */
  readonly onLeave: (text: string) => void;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly placeholder: string;
  readonly clearable: boolean;
  readonly disabled: boolean;
  readonly error: boolean;
}

const texts = defineTexts({
  vi: { clear: "Bỏ ngày", next: "Sau", previous: "Trước" },
  en: { clear: "Clear the date", next: "Next", previous: "Previous" },
});

const classes = { ...inputClasses, day: css.day ?? "", weekday: css.weekday ?? "" };

const popover = { dropdown: fieldCss.dropdown ?? "" };

/** A date field with its calendar; comes in a script of its own. */
export default function DateControl(props: DateControlProps) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  return (
    <DateInput
      {...props.control}
      value={props.value === "" ? null : props.value}
      onChange={(value) => props.onChange(value?.slice(0, 10) ?? "")}
      valueFormat={formatDate}
      // A date on its way is not one yet: put in its full form, it would take the next letters from under the fingers.
      dateParser={parseWrittenOut}
      onBlur={(event) => props.onLeave(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Enter" && props.onLeave(event.currentTarget.value)}
      locale={language === "vi" ? "vi" : "en-gb"}
      firstDayOfWeek={1}
      placeholder={props.placeholder}
      clearable={props.clearable}
      clearButtonProps={{ "aria-label": words.clear }}
      disabled={props.disabled}
      error={props.error}
      {...(props.min ? { minDate: props.min } : {})}
      {...(props.max ? { maxDate: props.max } : {})}
      classNames={classes}
      nextLabel={words.next}
      previousLabel={words.previous}
      popoverProps={{ transitionProps: { duration: 0 }, offset: 2, classNames: popover }}
    />
  );
}
