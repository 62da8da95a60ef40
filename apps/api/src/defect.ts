/**
 * An error of ours, for what must not happen whatever a caller does; usage is `throw defect('…')`. The caller is
 * answered `INTERNAL_ERROR`, and what is said here is in the log under the request's ID.
 */
export function defect(what: string): Error {
  const error = new Error(what)
  Error.captureStackTrace(error, defect)
  return error
}
