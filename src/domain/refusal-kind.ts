/**
 * What kind of no: `rule` the law or the office's rules forbid it, `state` the record is not in a state for it or another
 * act came first, `right` this person may not, `shape` the input cannot be read, `absent` there is no such thing for this
 * reader, `stale` the reader saw an older version, `limit` too many at once, `outage` the program lacks what it needs for it just
 * now.
 */
export type RefusalKind = 'rule' | 'state' | 'right' | 'shape' | 'absent' | 'stale' | 'limit' | 'outage';
