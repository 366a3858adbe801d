/** The address of a path below a unit's log folder, as the API names it; a blank behind may be followed by more words. */
export const folderAddress = (path: string) => `folder:///${path.replace(/^[\s/]+/, "")}`;

/** The path an address of a log folder names. */
export const folderOf = (address: string) => address.replace(/^folder:\/*/, "");
