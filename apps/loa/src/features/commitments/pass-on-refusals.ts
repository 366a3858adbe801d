import { refuse } from "../../platform/http/errors.ts";

/** Why what is open of a commitment cannot go to somebody else. */
export const handOverRefusals = {
  alreadyPassedOn: () =>
    refuse("already-passed-on", 409, {
      vi: "Cam kết này đã được chuyển cho đơn vị kế thừa.",
      en: "This commitment has been passed on already.",
    }),
  notThere: () =>
    refuse("receiver-not-there", 422, {
      vi: "Đơn vị kế thừa không hoạt động vào ngày này, hoặc chính là đơn vị đang thực hiện.",
      en: "The successor does not exist on that day, or is the unit itself.",
    }),
  nothingLeft: () =>
    refuse("nothing-to-pass-on", 409, {
      vi: "Từ ngày này không còn kỳ nào phải thực hiện để chuyển.",
      en: "Nothing is owed from that day on, so there is nothing to pass on.",
    }),
};
