const formats = 'Waymark reads CSV, TSV, NDJSON, Parquet and XES, each also gzipped.';

/** Why a file, its columns or a row of it is not taken as it is, and what was made of it instead. */
export const fileReasons = {
  'file-empty': 'This file is empty.',
  'file-only-names': 'There are no rows in this file, only the names of columns.',
  'file-gzipped-twice': 'This file is gzipped twice. Unpack it once and try again.',
  'file-gzip-cut-off': 'The file is cut off: its gzip packing ends in the middle. Fetch it again.',
  'file-gzip-damaged': 'The gzip packing of this file is damaged. Fetch the file again.',
  'file-is-picture': `This is a {kind} picture, not a file of events. ${formats}`,
  'file-is-pdf': `This is a PDF document, not a file of events. ${formats}`,
  'file-is-workbook': `This is an Excel workbook, not a file of events. Save it as CSV from Excel. ${formats}`,
  'file-is-office': `This is an old Excel or Word file, not a file of events. Save it as CSV. ${formats}`,
  'file-is-zip': `This is a zip archive, not a file of events. Unpack it first. ${formats}`,
  'file-is-archive': `This is packed as {kind}, not a file of events. Unpack it first. ${formats}`,
  'file-is-database': `This is an SQLite database, not a file of events. ${formats}`,
  'file-is-page': `This is a web page (HTML), not a file of events. ${formats}`,
  'file-is-binary': `This is a binary file, not a file of events. ${formats}`,
  'file-is-xml': `This is XML with “{root}” in it, not an XES log. ${formats}`,
  'file-no-table': `This is text, but no table: no comma, semicolon or tab divides its lines into columns. ${formats}`,
  'file-json-list':
    'This is one JSON list. Waymark reads JSON with one object a line (NDJSON): `jq -c ".[]"` makes that of it.',
  'file-json-not-lines':
    'This is JSON, but not one object a line (NDJSON): `jq -c .` writes each object on a line of its own.',
  'file-line-too-long': 'A line of this file is longer than 64 MB, so it is no table of events.',
  'file-xes-damaged': 'This XES file breaks off or is damaged: {why}.',
  'file-xes-empty': 'This XES log holds no events.',
  'file-parquet-damaged': 'This Parquet file is cut off or damaged: it does not say what is in it.',
  'file-parquet-unreadable': 'This Parquet file cannot be read: {why}.',
  'file-not-looked-into': 'How this table is written is not known. Upload it again.',
  'file-too-large': 'This file is larger than {most}. Divide it, or gzip it first.',
  'column-unknown': 'There is no column “{column}” in this file. It has: {columns}.',
  'import-unknown': 'There is no import “{id}” in this workspace.',
  'import-started': 'This import was started already.',
  'import-file-gone': 'The file is not kept any more. Upload it again.',
  'import-cancelled': 'The import was cancelled.',
  'import-interrupted':
    'Waymark stopped while this file was being imported. Nothing of it was kept; start it again.',
  'import-disk-full': 'The disk is full: make room, then start the import again.',
  'import-unreadable': 'Reading the file failed: {why}',
  'import-broke':
    'Something went wrong inside Waymark while importing. Nothing of the file was kept; start it again.',
  'demo-takes-nothing': 'The demo company takes no data of your own. Choose another workspace.',

  'hint-no-time':
    'No column with times was found: none of {columns} holds dates or times. Without a time nothing can be placed on a journey.',
  'hint-no-person':
    'No column with people was found: none of {columns} is named or filled as the id of a person. Choose the one that says who it was.',
  'hint-day-first':
    "The dates in “{column}” could have the day or the month first; they are read with the day first, as is usual in the workspace's time zone.",
  'hint-month-first':
    "The dates in “{column}” could have the day or the month first; they are read with the month first, as is usual in the workspace's time zone.",
  'hint-one-name':
    'No column says what happened, so every row becomes “{name}”. Choose a column or another name if that is not right.',

  'row-no-person': 'There is no person: “{column}” is empty.',
  'row-no-time': 'There is no time: “{column}” is empty.',
  'row-no-event': 'There is no event: “{column}” is empty.',
  'row-not-a-time': '“{text}” in “{column}” is not a time.',
  'row-time-out-of-range': '“{text}” in “{column}” is not between 1970 and 2262.',
  'row-person-too-long': 'The person in “{column}” is longer than {most} characters.',
  'row-event-too-long': 'The event in “{column}” is longer than {most} characters.',
  'row-session-too-long': 'The session in “{column}” is longer than {most} characters.',
  'row-account-too-long': 'The account in “{column}” is longer than {most} characters.',
  'row-too-large': 'This row holds {found} KB; at most {most} KB fits.',
  'row-one-cell': 'This row has 1 cell; the table has {columns} columns.',
  'row-cells': 'This row has {cells} cells; the table has {columns} columns.',
  'row-not-json': 'This line is not JSON.',
  'row-not-object': 'This line is JSON, but not an object.',
  'row-too-deep': 'This line nests deeper than {most} levels.',
  'row-quote-open': 'A quote ({quote}) is opened on this line and never closed.',
  'row-quote-text': 'There is text behind a closing quote ({quote}).',
} as const;
