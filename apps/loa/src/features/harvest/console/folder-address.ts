/** The address of a path below a unit's log folder, as the API names it. */
export const folderAddress = (path: string) => `folder:///${path.trim().replace(/^\/+/, "")}`;

/** The path an address of a log folder names. */
export const folderOf = (address: string) => address.replace(/^folder:\/*/, "");
