/** A record while it is being made. A field that may be absent is set afterwards: spread into the record, it costs many times as much. */
export type Writable<Record> = { -readonly [Field in keyof Record]: Record[Field] };
