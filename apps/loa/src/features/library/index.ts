import type { Route } from "../../platform/http/route.ts";
import { libraryRouteTable } from "./library.routes.ts";

export const libraryRoutes: readonly Route[] = libraryRouteTable;
export { addDocument, libraryTag } from "./add-document.ts";
export { replaceDocument } from "./change-document.ts";
export {
  type DocumentRow,
  findByNumbers,
  findDocuments,
  findLibraryFile,
} from "./library.queries.ts";
