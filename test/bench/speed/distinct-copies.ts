/** The same file with another hash: a number is written where no reader looks for the form. */
export const distinctCopy = (name: string, bytes: Buffer, index: number): Buffer => {
  switch (name.slice(name.lastIndexOf('.'))) {
    case '.xlsx':
    case '.docx':
      return withZipComment(bytes, index);
    case '.pdf':
      return Buffer.concat([bytes, Buffer.from(`%${index}\n`)]);
    case '.xls':
      return withClassId(bytes, index);
    default:
      return Buffer.concat([bytes, Buffer.from(`\r\n${index}\r\n`)]);
  }
};

/** The comment of a zip is its end; its length stands in the two bytes before. */
const withZipComment = (bytes: Buffer, index: number): Buffer => {
  const comment = Buffer.from(String(index));
  const copy = Buffer.concat([bytes, comment]);
  copy.writeUInt16LE(comment.length, bytes.length - 2);
  return copy;
};

/** [MS-CFB] 2.2: sixteen bytes of the header that say nothing. */
const withClassId = (bytes: Buffer, index: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(index, 8);
  return copy;
};
