/** The server takes CSV that is smaller than this; what is larger is sent in parts. Bytes. */
export const maxCsvBytes = 10 * 1024 * 1024

/** The largest file that is opened, and the most CSV that is made of one. Bytes. */
export const maxFileBytes = 50 * 1024 * 1024

/** How much the parts of a workbook may come to once they are unpacked; a sheet of 10 MB of CSV has 60 to 100. Bytes. */
export const maxUnpackedBytes = 256 * 1024 * 1024

/** Of Excel's own sheets. */
export const maxRows = 1_048_576
export const maxColumns = 16_384

/** How many cells of a sheet are read: each takes about 100 bytes of memory, and 10 MB of CSV have seldom as many. */
export const maxCells = 3_000_000
